/**
 * c = start + a · b, over `rows` rows of c and `steps` products, each sum in the order of the steps. The element of a for
 * a row and a step lies at `row · perRow + step · perStep`; a row of b and of c is `width` bytes, four numbers abreast.
 * `start` is a row that all begin with, or 0.
 */
export function multiply(
  c: usize,
  rows: i32,
  a: usize,
  perRow: usize,
  perStep: usize,
  steps: i32,
  b: usize,
  width: usize,
  start: usize,
): void {
  for (let column: usize = 0; column < width; column += 32) {
    const isPair = column + 16 < width;
    const from = start == 0 ? 0 : start + column;
    let to = c + column;
    let own = a;
    let row = 0;
    for (; row + 4 <= rows; row += 4) {
      if (isPair) fourByEight(to, width, own, perRow, perStep, steps, b + column, from);
      else fourByFour(to, width, own, perRow, perStep, steps, b + column, from);
      to += 4 * width;
      own += 4 * perRow;
    }
    for (; row < rows; row++) {
      if (isPair) oneByFour(to + 16, width, own, perStep, steps, b + column + 16, from == 0 ? 0 : from + 16);
      oneByFour(to, width, own, perStep, steps, b + column, from);
      to += width;
      own += perRow;
    }
  }
}

function fourByEight(
  c: usize,
  width: usize,
  a: usize,
  perRow: usize,
  perStep: usize,
  steps: i32,
  b: usize,
  start: usize,
): void {
  let c00 = start == 0 ? f32x4.splat(0) : v128.load(start);
  let c01 = start == 0 ? f32x4.splat(0) : v128.load(start, 16);
  let c10 = c00;
  let c11 = c01;
  let c20 = c00;
  let c21 = c01;
  let c30 = c00;
  let c31 = c01;
  let a1 = a + perRow;
  let a2 = a1 + perRow;
  let a3 = a2 + perRow;
  for (let step = 0; step < steps; step++) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const x0 = v128.load32_splat(a);
    c00 = f32x4.add(c00, f32x4.mul(x0, b0));
    c01 = f32x4.add(c01, f32x4.mul(x0, b1));
    const x1 = v128.load32_splat(a1);
    c10 = f32x4.add(c10, f32x4.mul(x1, b0));
    c11 = f32x4.add(c11, f32x4.mul(x1, b1));
    const x2 = v128.load32_splat(a2);
    c20 = f32x4.add(c20, f32x4.mul(x2, b0));
    c21 = f32x4.add(c21, f32x4.mul(x2, b1));
    const x3 = v128.load32_splat(a3);
    c30 = f32x4.add(c30, f32x4.mul(x3, b0));
    c31 = f32x4.add(c31, f32x4.mul(x3, b1));
    b += width;
    a += perStep;
    a1 += perStep;
    a2 += perStep;
    a3 += perStep;
  }
  v128.store(c, c00);
  v128.store(c, c01, 16);
  c += width;
  v128.store(c, c10);
  v128.store(c, c11, 16);
  c += width;
  v128.store(c, c20);
  v128.store(c, c21, 16);
  c += width;
  v128.store(c, c30);
  v128.store(c, c31, 16);
}

function fourByFour(
  c: usize,
  width: usize,
  a: usize,
  perRow: usize,
  perStep: usize,
  steps: i32,
  b: usize,
  start: usize,
): void {
  let c0 = start == 0 ? f32x4.splat(0) : v128.load(start);
  let c1 = c0;
  let c2 = c0;
  let c3 = c0;
  let a1 = a + perRow;
  let a2 = a1 + perRow;
  let a3 = a2 + perRow;
  for (let step = 0; step < steps; step++) {
    const factor = v128.load(b);
    c0 = f32x4.add(c0, f32x4.mul(v128.load32_splat(a), factor));
    c1 = f32x4.add(c1, f32x4.mul(v128.load32_splat(a1), factor));
    c2 = f32x4.add(c2, f32x4.mul(v128.load32_splat(a2), factor));
    c3 = f32x4.add(c3, f32x4.mul(v128.load32_splat(a3), factor));
    b += width;
    a += perStep;
    a1 += perStep;
    a2 += perStep;
    a3 += perStep;
  }
  v128.store(c, c0);
  v128.store(c + width, c1);
  v128.store(c + 2 * width, c2);
  v128.store(c + 3 * width, c3);
}

function oneByFour(
  c: usize,
  width: usize,
  a: usize,
  perStep: usize,
  steps: i32,
  b: usize,
  start: usize,
): void {
  let sum = start == 0 ? f32x4.splat(0) : v128.load(start);
  for (let step = 0; step < steps; step++) {
    sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(a), v128.load(b)));
    b += width;
    a += perStep;
  }
  v128.store(c, sum);
}

/** The sum of each number of a row over the rows, row after row. */
export function sumRows(values: usize, rows: i32, width: usize, to: usize): void {
  for (let column: usize = 0; column < width; column += 16) {
    let at = values + column;
    let sum = f32x4.splat(0);
    for (let row = 0; row < rows; row++) {
      sum = f32x4.add(sum, v128.load(at));
      at += width;
    }
    v128.store(to + column, sum);
  }
}
