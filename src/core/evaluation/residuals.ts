import { permutation, createRandom } from '../random.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import { normalQuantile } from '../statistics/normal-distribution.ts';
import type { RegressionAnswer } from './answer.ts';
import type { Curve } from './curves/class-curves.ts';
import { errorCurve } from './curves/error-curve.ts';
import { mean } from './mean.ts';
import { thinnedIndices } from './thin-curve.ts';

/** The rows whose true values lie between two quantiles of the target, and how far off they are predicted. */
export interface ErrorByQuantile {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  /** Mean of prediction minus truth, with its 95 % interval: above 0, predicted too high. */
  readonly bias: number;
  readonly low: number;
  readonly high: number;
  readonly meanAbsoluteError: number;
}

export interface Residuals {
  readonly rows: number;
  /** At most 2,000 rows drawn at random. */
  readonly actual: readonly number[];
  readonly predicted: readonly number[];
  readonly byQuantile: readonly ErrorByQuantile[];
  /** The share of rows within each error. */
  readonly within: Curve;
  /** Residuals in standard deviations against those of a normal distribution, at most 200 points. */
  readonly normalPlot: { readonly expected: readonly number[]; readonly found: readonly number[] };
  readonly histogram: { readonly edges: readonly number[]; readonly counts: readonly number[] };
}

const mostPoints = 2000;
const mostNormalPoints = 200;
const quantiles = 10;
const histogramBins = 30;

/** What is left over of the truth: actual minus predicted, looked at from every side. */
export function residualsOf(answer: RegressionAnswer, seed: number): Residuals {
  const { actual, predicted } = answer;
  const residuals = actual.map((value, row) => value - predicted[row]!);
  const shown = [...permutation(actual.length, createRandom(seed)).subarray(0, mostPoints)].sort(
    (a, b) => a - b,
  );
  return {
    rows: actual.length,
    actual: shown.map(row => actual[row]!),
    predicted: shown.map(row => predicted[row]!),
    byQuantile: errorsByQuantile(answer),
    within: errorCurve(answer),
    normalPlot: normalPlot(residuals),
    histogram: histogramOf(residuals),
  };
}

/** Tenths of the rows by their true value; rows of equal value stay together. */
export function errorsByQuantile({ actual, predicted }: RegressionAnswer): readonly ErrorByQuantile[] {
  const order = [...actual.keys()].sort((a, b) => actual[a]! - actual[b]!);
  const parts: number[][] = [];
  for (let start = 0, part = 1; start < order.length; part++) {
    let end = Math.max(start + 1, Math.round((part * order.length) / quantiles));
    while (end < order.length && actual[order[end]!] === actual[order[end - 1]!]) end++;
    parts.push(order.slice(start, end));
    start = end;
  }
  return parts.map(rows => {
    const errors = rows.map(row => predicted[row]! - actual[row]!);
    const bias = mean(errors);
    const squares = errors.reduce((sum, error) => sum + (error - bias) ** 2, 0);
    return {
      from: actual[rows[0]!]!,
      to: actual[rows.at(-1)!]!,
      rows: rows.length,
      bias,
      ...meanInterval(bias, Math.sqrt(squares / (rows.length - 1)), rows.length),
      meanAbsoluteError: mean(errors.map(Math.abs)),
    };
  });
}

/** Ordered residuals against normal quantiles at (i − ½)/n, as statsmodels' qqplot with a = ½. */
function normalPlot(residuals: Float64Array): Residuals['normalPlot'] {
  const centre = mean(residuals);
  const spread = Math.sqrt(mean(residuals.map(residual => (residual - centre) ** 2)));
  const sorted = residuals.toSorted();
  const shown = thinnedIndices(sorted.length, mostNormalPoints);
  return {
    expected: shown.map(at => normalQuantile((at + 0.5) / sorted.length)),
    found: shown.map(at => (spread === 0 ? 0 : (sorted[at]! - centre) / spread)),
  };
}

function histogramOf(residuals: Float64Array): Residuals['histogram'] {
  const low = residuals.reduce((least, one) => Math.min(least, one), Infinity);
  const high = residuals.reduce((most, one) => Math.max(most, one), -Infinity);
  const width = (high - low || 1) / histogramBins;
  const counts = Array.from({ length: histogramBins }, () => 0);
  for (const residual of residuals)
    counts[Math.min(histogramBins - 1, Math.floor((residual - low) / width))]!++;
  return { edges: Array.from({ length: histogramBins + 1 }, (_, bin) => low + bin * width), counts };
}
