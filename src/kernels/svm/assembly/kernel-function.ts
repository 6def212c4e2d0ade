import { exponentials } from '../../exponential/assembly/exponential';
import { at, columns, compared, features, padded, rows, squares, values } from './rows';

const rbf: i32 = 0;
const linear: i32 = 1;
const poly: i32 = 2;

/** As in core's kernel function. */
const furthestExponent: f64 = 40;

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

/**
 * Turns the products of a row with others, at `list`, into kernels: the steps of core's `kernelOfProduct`. It goes through
 * the list once a step, four numbers at a time, so that `count` is rounded up.
 */
function finishKernel(list: usize, own: f64, squaresOfOthers: usize, count: i32): void {
  if (kind == linear) return;
  const one = f64x2.splat(1);
  const two = f64x2.splat(2);
  const gammas = f64x2.splat(kind == rbf ? -gamma : gamma);
  const offsets = f64x2.splat(coef0);
  const end = at(list, count);
  for (let to = list; to < end; to += 16) {
    const products = v128.load(to);
    if (kind == rbf) {
      const squared = f64x2.add(f64x2.splat(own), v128.load(squaresOfOthers));
      v128.store(to, f64x2.mul(gammas, f64x2.sub(squared, f64x2.mul(two, products))));
      squaresOfOthers += 16;
      continue;
    }
    const base = f64x2.add(f64x2.mul(gammas, products), offsets);
    if (kind == poly) {
      let power = one;
      for (let i = 0; i < degree; i++) power = f64x2.mul(power, base);
      v128.store(to, power);
    } else v128.store(to, f64x2.mul(two, base));
  }
  if (kind == poly) return;
  for (let to = list; to < end; to += 32) {
    v128.store(to, exponentials(v128.load(to), furthestExponent));
    v128.store(to, exponentials(v128.load(to, 16), furthestExponent), 16);
  }
  if (kind == rbf) return;
  for (let to = list; to < end; to += 16)
    v128.store(to, f64x2.sub(one, f64x2.div(two, f64x2.add(v128.load(to), one))));
}

/** The kernel of each row with itself. */
export function fillDiagonals(to: usize): void {
  for (let place = 0; place < rows; place++) {
    const own = load<f64>(at(squares, place));
    store<f64>(values, own);
    finishKernel(values, own, at(squares, place), 1);
    store<f64>(at(to, place), load<f64>(values));
  }
}

/** The kernel of the row that is compared with every row in play: as float32 to `to`, or as float64 to `values` if that is 0. */
export function fillKernel(to: usize): void {
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
    const result = at(values, place);
    v128.store(result, a);
    v128.store(result, b, 16);
    v128.store(result, c, 32);
    v128.store(result, d, 48);
  }
  finishKernel(values, ownSquare(), squares, padded);
  if (to == 0) return;
  for (let from = values; from < at(values, padded); from += 32) {
    v128.store(to, narrowed(v128.load(from), v128.load(from, 16)));
    to += 16;
  }
}

/** Four numbers as float32. */
function narrowed(low: v128, high: v128): v128 {
  return v128.shuffle<i32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5);
}
