import { exponential } from './exponential';
import {
  gradientAt,
  heaviest,
  outputs,
  records,
  recordSize,
  rows,
  scoreAt,
  shareAt,
  shiftAt,
  targetAt,
  weightAt,
  weighted,
} from './rows';

export const SQUARED: i32 = 0;
export const QUANTILE: i32 = 1;
export const POISSON: i32 = 2;
export const LOGISTIC: i32 = 3;
export const SOFTMAX: i32 = 4;

const levels: f64 = 32767;

let rule: i32 = 0;
let quantile: f64 = 0;
/** The slope that was computed last. */
let gradient: f64 = 0;
let hessian: f64 = 0;
let perGradient: f64 = 1;
let perHessian: f64 = 1;
let output: i32 = 0;

/** What one whole number of gradient and of hessian is worth. */
export let gradientUnit: f64 = 1;
export let hessianUnit: f64 = 1;

export function setRule(kind: i32, share: f64): void {
  rule = kind;
  quantile = share;
}

/** Softmax's largest score and 1 / sum of exponentials, of each row. */
export function beginIteration(): void {
  if (rule != SOFTMAX) return;
  let record = records;
  for (let row = 0; row < rows; row++) {
    const scores = record + scoreAt;
    let most: f32 = -Infinity;
    for (let i: usize = 0; i < <usize>outputs; i++) most = max(most, load<f32>(scores + 4 * i));
    let sum: f64 = 0;
    for (let i: usize = 0; i < <usize>outputs; i++)
      sum += exponential(<f64>load<f32>(scores + 4 * i) - <f64>most);
    store<f32>(record + shiftAt, most);
    store<f32>(record + shareAt, <f32>(1 / sum));
    record += recordSize;
  }
}

function computeSlope(record: usize): void {
  const truth = <f64>load<f32>(record + targetAt);
  const score = <f64>load<f32>(record + scoreAt + 4 * <usize>output);
  if (rule == LOGISTIC) {
    const share = 1 / (1 + exponential(-score));
    gradient = share - truth;
    hessian = share * (1 - share);
  } else if (rule == SQUARED) {
    gradient = score - truth;
    hessian = 1;
  } else if (rule == SOFTMAX) {
    const share = exponential(score - <f64>load<f32>(record + shiftAt)) * <f64>load<f32>(record + shareAt);
    gradient = share - (truth == <f64>output ? 1 : 0);
    hessian = share * (1 - share);
  } else if (rule == POISSON) {
    hessian = exponential(score);
    gradient = hessian - truth;
  } else {
    gradient = score >= truth ? 1 - quantile : -quantile;
    hessian = 1;
  }
}

/** Settles how the gradients of an output are rounded. */
export function beginRounding(ofOutput: i32): void {
  output = ofOutput;
  let largest: f64 = 0;
  let steepest: f64 = 0;
  if (rule == SQUARED || rule == POISSON) {
    let record = records;
    for (let row = 0; row < rows; row++) {
      computeSlope(record);
      const weight = weighted ? <f64>load<f32>(record + weightAt) : 1;
      largest = max(largest, abs(gradient) * weight);
      steepest = max(steepest, hessian * weight);
      record += recordSize;
    }
    if (!(largest > 0)) largest = 1;
  } else if (rule == QUANTILE) {
    largest = max(quantile, 1 - quantile) * heaviest;
    steepest = heaviest;
  } else {
    largest = heaviest;
    steepest = 0.25 * heaviest;
  }
  const allAlike = !weighted && (rule == SQUARED || rule == QUANTILE);
  perGradient = levels / largest;
  perHessian = allAlike ? 1 : levels / steepest;
  gradientUnit = 1 / perGradient;
  hessianUnit = 1 / perHessian;
}

/** Writes the rounded gradient and hessian of one row into its record. */
export function roundSlope(record: usize): void {
  computeSlope(record);
  const weight = weighted ? <f64>load<f32>(record + weightAt) : 1;
  store<i16>(record + gradientAt, <i16>floor(gradient * weight * perGradient + 0.5));
  store<i16>(record + gradientAt + 2, <i16>floor(hessian * weight * perHessian + 0.5));
}
