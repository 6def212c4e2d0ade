import type { Matrix } from '../matrix.ts';
import { mostProbable } from '../pipeline/predictions.ts';

/** Bins of equal width that probabilities are put in. */
export const calibrationBins = 10;

/** The bin of a probability: a bin holds its upper end, and the first 0 too, as sklearn.calibration.calibration_curve has it. */
export function calibrationBin(probability: number, bins: number = calibrationBins): number {
  // 0.7 × 10 is a rounding above 7.
  return Math.max(0, Math.min(bins - 1, Math.ceil(probability * bins - 1e-9) - 1));
}

/**
 * How far stated probabilities are from the share that came true, in the mean over ten bins of equal width, each by its
 * rows (Naeini and others 2015). `happened` tells which rows came true.
 */
export function expectedCalibrationError(
  stated: ArrayLike<number>,
  happened: (row: number) => boolean,
  weights?: ArrayLike<number>,
): number {
  const gaps = new Float64Array(calibrationBins);
  let total = 0;
  for (let row = 0; row < stated.length; row++) {
    const weight = weights?.[row] ?? 1;
    gaps[calibrationBin(stated[row]!)]! += weight * (stated[row]! - Number(happened(row)));
    total += weight;
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total;
}

/** The same of the class that each row is most probably of, for any number of classes (Guo and others 2017). */
export function topLabelCalibrationError(
  actual: ArrayLike<number>,
  probabilities: Matrix,
  weights?: ArrayLike<number>,
): number {
  const codes = mostProbable(probabilities);
  const { data, columns } = probabilities;
  const stated = Float64Array.from(codes, (code, row) => data[row * columns + code]!);
  return expectedCalibrationError(stated, row => actual[row] === codes[row], weights);
}
