/** Follows core's `impurity.ts` step by step. */
import { channels, classes } from './data';
import { logarithm } from './logarithm';

/** 0 variance, 1 entropy, 2 Poisson deviance. */
let impurity: i32 = 0;

export function chooseImpurity(code: i32): void {
  impurity = code;
}

/** How good it is to part a node with these sums so, over the scale; NaN if it cannot be. */
export function meritOf(left: usize, total: usize): f64 {
  if (impurity == 0) return squaredSeparation(left, total);
  if (impurity == 1) return orderOfRest(total, left) + orderOf(left);
  const leftSum = load<f64>(left, 16);
  const rightSum = load<f64>(total, 16) - leftSum;
  if (!(leftSum > 0 && rightSum > 0)) return NaN;
  return logMean(leftSum, load<f64>(left, 8)) + logMean(rightSum, load<f64>(total, 8) - load<f64>(left, 8));
}

export function scaleOf(left: usize, total: usize): f64 {
  return impurity == 0 ? load<f64>(left, 8) * (load<f64>(total, 8) - load<f64>(left, 8)) : 1;
}

/** Decrease of weight · impurity by a split of this merit over its scale. */
export function gainOf(quality: f64, total: usize): f64 {
  if (impurity == 0) return quality / load<f64>(total, 8);
  if (impurity == 1) return max<f64>(0, quality - orderOf(total)) / 0.6931471805599453;
  return max<f64>(0, quality - logMean(load<f64>(total, 16), load<f64>(total, 8)));
}

function squaredSeparation(left: usize, total: usize): f64 {
  const leftWeight = load<f64>(left, 8);
  const weight = load<f64>(total, 8);
  let sum: f64 = 0;
  for (let j: usize = 0; j < <usize>channels; j++) {
    const difference = weight * load<f64>(left + 8 * j, 16) - leftWeight * load<f64>(total + 8 * j, 16);
    sum += difference * difference;
  }
  return sum;
}

function orderOf(sums: usize): f64 {
  const weight = load<f64>(sums, 8);
  const sum = -timesLog(weight);
  if (classes == 2) return sum + timesLog(load<f64>(sums, 16)) + timesLog(weight - load<f64>(sums, 16));
  let all = sum;
  for (let j: usize = 0; j < <usize>channels; j++) all += timesLog(load<f64>(sums + 8 * j, 16));
  return all;
}

function orderOfRest(total: usize, left: usize): f64 {
  const weight = load<f64>(total, 8) - load<f64>(left, 8);
  const sum = -timesLog(weight);
  if (classes == 2) {
    const ones = load<f64>(total, 16) - load<f64>(left, 16);
    return sum + timesLog(ones) + timesLog(weight - ones);
  }
  let all = sum;
  for (let j: usize = 0; j < <usize>channels; j++)
    all += timesLog(load<f64>(total + 8 * j, 16) - load<f64>(left + 8 * j, 16));
  return all;
}

function timesLog(value: f64): f64 {
  return value > 0 ? value * logarithm(value) : 0;
}

function logMean(sum: f64, weight: f64): f64 {
  return sum * logarithm(sum / weight);
}
