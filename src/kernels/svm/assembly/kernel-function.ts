import { exponentials } from './exponential';
import { at, columns, compared, features, padded, rows, squares, values } from './rows';

const rbf: i32 = 0;
const linear: i32 = 1;
const poly: i32 = 2;

let kind: i32 = 0;
let gamma: f64 = 0;
let coef0: f64 = 0;
let degree: i32 = 0;

/** Sets the kernel function; see core's `KernelFunction`. */
export function chooseKernel(ofKind: i32, withGamma: f64, withCoef0: f64, ofDegree: i32): void {
  kind = ofKind;
  gamma = withGamma;
  coef0 = withCoef0;
  degree = ofDegree;
}

/** The squared length of the row that is compared. */
function ownSquare(): f64 {
  let sum: f64 = 0;
  for (let column: usize = 0; column < <usize>columns; column++) {
    const value = load<f64>(compared + 8 * column);
    sum += value * value;
  }
  return sum;
}

/** The kernel of two products at once; the steps of core's `kernelOfProduct`. */
function kernelOfProducts(products: v128, own: v128, others: v128): v128 {
  const one = f64x2.splat(1);
  const two = f64x2.splat(2);
  if (kind == rbf) {
    const squared = f64x2.sub(f64x2.add(own, others), f64x2.mul(two, products));
    return exponentials(f64x2.mul(f64x2.splat(-gamma), squared));
  }
  if (kind == linear) return products;
  const base = f64x2.add(f64x2.mul(f64x2.splat(gamma), products), f64x2.splat(coef0));
  if (kind == poly) {
    let power = one;
    for (let i = 0; i < degree; i++) power = f64x2.mul(power, base);
    return power;
  }
  const raised = f64x2.add(exponentials(f64x2.mul(two, base)), one);
  return f64x2.sub(one, f64x2.div(two, raised));
}

/** The kernel of each row with itself. */
export function fillDiagonals(to: usize): void {
  for (let place = 0; place < rows; place += 2) {
    const own = v128.load(at(squares, place));
    v128.store(at(to, place), kernelOfProducts(own, own, own));
  }
}

/** The kernel of the row that is compared with every row in play: as float32 to `to`, or as float64 to `values` if that is 0. */
export function fillKernel(to: usize): void {
  const own = f64x2.splat(ownSquare());
  const step = <usize>columns * 64;
  const end = compared + <usize>columns * 8;
  let block = features;
  for (let place = 0; place < padded; place += 8) {
    let a = f64x2.splat(0);
    let b = a;
    let c = a;
    let d = a;
    let others = block;
    for (let from = compared; from < end; from += 8) {
      const value = v128.load64_splat(from);
      a = f64x2.add(a, f64x2.mul(v128.load(others), value));
      b = f64x2.add(b, f64x2.mul(v128.load(others, 16), value));
      c = f64x2.add(c, f64x2.mul(v128.load(others, 32), value));
      d = f64x2.add(d, f64x2.mul(v128.load(others, 48), value));
      others += 64;
    }
    block += step;
    const lengths = at(squares, place);
    a = kernelOfProducts(a, own, v128.load(lengths));
    b = kernelOfProducts(b, own, v128.load(lengths, 16));
    c = kernelOfProducts(c, own, v128.load(lengths, 32));
    d = kernelOfProducts(d, own, v128.load(lengths, 48));
    if (to == 0) {
      const result = at(values, place);
      v128.store(result, a);
      v128.store(result, b, 16);
      v128.store(result, c, 32);
      v128.store(result, d, 48);
    } else {
      const result = to + ((<usize>place) << 2);
      v128.store(result, narrowed(a, b));
      v128.store(result, narrowed(c, d), 16);
    }
  }
}

/** Four numbers as float32. */
function narrowed(low: v128, high: v128): v128 {
  return v128.shuffle<i32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5);
}
