import { type Matrix, takeRows, zeros } from '../../matrix.ts';
import {
  calibrate,
  type CalibrationMethod,
  fitCalibration,
} from '../../models/ensemble/calibration/calibration.ts';
import type { ScoreKind } from '../../models/ensemble/calibration/class-scores.ts';
import { createRandom, permutation } from '../../random.ts';

const folds = 5;

/**
 * What a model's probabilities would be, recalibrated: each fifth of the rows by a calibration fitted on the other four,
 * so that no row tells of itself. Null where a class has fewer rows than folds, too few to fit on.
 */
export function recalibrate(
  method: CalibrationMethod,
  scores: ScoreKind,
  { actual, probabilities }: { readonly actual: ArrayLike<number>; readonly probabilities: Matrix },
  seed: number,
): Matrix | null {
  const { rows, columns } = probabilities;
  const seenClasses = [...new Set(Array.from(actual))].sort((a, b) => a - b);
  if (seenClasses.length < 2) return null;
  const foldOf = foldsByClass(actual, seed);
  if (foldOf === null) return null;
  const recalibrated = zeros(rows, columns);
  const all = Array.from({ length: rows }, (_, row) => row);
  for (let fold = 0; fold < folds; fold++) {
    const fitted = all.filter(row => foldOf[row] !== fold);
    const measured = all.filter(row => foldOf[row] === fold);
    const calibration = fitCalibration(method, scores, {
      answered: takeRows(probabilities, fitted),
      target: Float64Array.from(fitted, row => actual[row]!),
      weights: new Float64Array(fitted.length).fill(1),
      seenClasses,
      learned: () => true,
    });
    const { data } = calibrate(calibration, seenClasses, takeRows(probabilities, measured));
    measured.forEach((row, at) =>
      recalibrated.data.set(data.subarray(at * columns, (at + 1) * columns), row * columns),
    );
  }
  return recalibrated;
}

/** Each class dealt out to the folds in turn. */
function foldsByClass(actual: ArrayLike<number>, seed: number): Uint8Array | null {
  const dealt = new Map<number, number>();
  const foldOf = new Uint8Array(actual.length);
  for (const row of permutation(actual.length, createRandom(seed))) {
    const before = dealt.get(actual[row]!) ?? 0;
    foldOf[row] = before % folds;
    dealt.set(actual[row]!, before + 1);
  }
  return [...dealt.values()].some(rows => rows < folds) ? null : foldOf;
}
