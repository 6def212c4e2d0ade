import { quickExponentials } from '../../exponential/assembly/exponential';
import {
  gradientAt,
  outputs,
  recordSize,
  scoreAt,
  shareAt,
  shiftAt,
  SOFTMAX,
  targetAt,
  weightAt,
  weighted,
} from './rows';
import { setup } from './setup';

const SQUARED: i32 = 0;
const QUANTILE: i32 = 1;
const POISSON: i32 = 2;
const LOGISTIC: i32 = 3;

const levels: f64 = 32767;
/** As in core's row scores. */
const furthestExponent: f64 = 40;

let rule: i32 = 0;
/** The slopes that were computed last, of two records. */
let gradients: v128 = f64x2.splat(0);
let hessians: v128 = f64x2.splat(0);
let perGradient: f64 = 1;
let perHessian: f64 = 1;
let output: i32 = 0;
/** The largest gradient and hessian of the records that were looked through. */
export let largest: f64 = 0;
export let steepest: f64 = 0;

/** What one whole number of gradient and of hessian is worth. */
export let gradientUnit: f64 = 1;
export let hessianUnit: f64 = 1;

/** Softmax's largest score and 1 / sum of exponentials, of each record. */
export function shareOut(from: usize, to: usize): void {
  const last = (outputs - 1) & ~1;
  for (let record = from; record < to; record += recordSize) {
    const scores = record + scoreAt;
    let most: f32 = -Infinity;
    for (let i: usize = 0; i < <usize>outputs; i++) most = max(most, load<f32>(scores + 4 * i));
    let sum: f64 = 0;
    for (let i = 0; i <= last; i += 2) {
      const at = scores + 4 * <usize>i;
      const pair = pairOf(at, i + 1 < outputs ? at + 4 : at);
      const powers = quickExponentials(f64x2.sub(pair, f64x2.splat(<f64>most)), furthestExponent);
      sum += f64x2.extract_lane(powers, 0);
      if (i + 1 < outputs) sum += f64x2.extract_lane(powers, 1);
    }
    store<f32>(record + shiftAt, most);
    store<f32>(record + shareAt, <f32>(1 / sum));
  }
}

function computeSlopes(one: usize, other: usize): void {
  const truths = pairOf(one + targetAt, other + targetAt);
  const own = scoreAt + 4 * <usize>output;
  const scores = pairOf(one + own, other + own);
  const ones = f64x2.splat(1);
  if (rule == LOGISTIC) {
    const shares = f64x2.div(ones, f64x2.add(ones, quickExponentials(f64x2.neg(scores), furthestExponent)));
    gradients = f64x2.sub(shares, truths);
    hessians = f64x2.mul(shares, f64x2.sub(ones, shares));
  } else if (rule == SQUARED) {
    gradients = f64x2.sub(scores, truths);
    hessians = ones;
  } else if (rule == SOFTMAX) {
    const shifted = f64x2.sub(scores, pairOf(one + shiftAt, other + shiftAt));
    const shares = f64x2.mul(
      quickExponentials(shifted, furthestExponent),
      pairOf(one + shareAt, other + shareAt),
    );
    const hits = v128.and(f64x2.eq(truths, f64x2.splat(<f64>output)), ones);
    gradients = f64x2.sub(shares, hits);
    hessians = f64x2.mul(shares, f64x2.sub(ones, shares));
  } else if (rule == POISSON) {
    hessians = quickExponentials(scores, furthestExponent);
    gradients = f64x2.sub(hessians, truths);
  } else {
    const above = f64x2.splat(1 - setup.quantile);
    gradients = v128.bitselect(above, f64x2.splat(-setup.quantile), f64x2.ge(scores, truths));
    hessians = ones;
  }
  if (!weighted) return;
  const weights = pairOf(one + weightAt, other + weightAt);
  gradients = f64x2.mul(gradients, weights);
  hessians = f64x2.mul(hessians, weights);
}

/** Two floats, widened. */
function pairOf(one: usize, other: usize): v128 {
  return f64x2.replace_lane(f64x2.splat(<f64>load<f32>(one)), 1, <f64>load<f32>(other));
}

/** Whether the rounding of gradients depends on the scores: the records are then to be looked through first. */
export function mustLook(): bool {
  return setup.rule == SQUARED || setup.rule == POISSON;
}

/** Looks for the largest gradient and hessian. */
export function lookThrough(ofOutput: i32, from: usize, to: usize): void {
  rule = setup.rule;
  output = ofOutput;
  let most = f64x2.splat(0);
  let steep = f64x2.splat(0);
  for (let record = from; record < to; record += 2 * recordSize) {
    computeSlopes(record, record + recordSize < to ? record + recordSize : record);
    most = f64x2.max(most, f64x2.abs(gradients));
    steep = f64x2.max(steep, hessians);
  }
  largest = max(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1));
  steepest = max(f64x2.extract_lane(steep, 0), f64x2.extract_lane(steep, 1));
}

/** Settles how the gradients of an output are rounded, given the largest of all records where they were looked for. */
export function beginRounding(ofOutput: i32, most: f64, steep: f64): void {
  rule = setup.rule;
  output = ofOutput;
  if (rule == QUANTILE) {
    most = max(setup.quantile, 1 - setup.quantile) * setup.heaviest;
    steep = setup.heaviest;
  } else if (!mustLook()) {
    most = setup.heaviest;
    steep = 0.25 * setup.heaviest;
  } else if (!(most > 0)) most = 1;
  const allAlike = !weighted && (rule == SQUARED || rule == QUANTILE);
  perGradient = levels / most;
  perHessian = allAlike ? 1 : levels / steep;
  gradientUnit = 1 / perGradient;
  hessianUnit = 1 / perHessian;
}

/** Writes the rounded gradients and hessians into records. */
export function roundSlopes(from: usize, to: usize): void {
  const halves = f64x2.splat(0.5);
  for (let record = from; record < to; record += 2 * recordSize) {
    const other = record + recordSize < to ? record + recordSize : record;
    computeSlopes(record, other);
    const rounded = i32x4.trunc_sat_f64x2_s_zero(
      f64x2.floor(f64x2.add(f64x2.mul(gradients, f64x2.splat(perGradient)), halves)),
    );
    const steep = i32x4.trunc_sat_f64x2_s_zero(
      f64x2.floor(f64x2.add(f64x2.mul(hessians, f64x2.splat(perHessian)), halves)),
    );
    // The lower halves of both, side by side.
    const packed = v128.or(v128.and(rounded, i32x4.splat(0xffff)), i32x4.shl(steep, 16));
    store<i32>(record + gradientAt, i32x4.extract_lane(packed, 0));
    store<i32>(other + gradientAt, i32x4.extract_lane(packed, 1));
  }
}
