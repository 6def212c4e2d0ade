import { createRandom, permutation } from '../../random.ts';
import type { BoostingParams } from './boosting-params.ts';

/** 'auto' keeps rows aside only where there are more than this. */
const rowsForAuto = 10_000;

/** The rows to keep aside, ascending: of each class its share where there are class codes, else of all; none without early stopping. */
export function drawValidationRows(
  target: Float64Array,
  classes: number,
  params: BoostingParams,
  seed: number,
): Uint32Array<ArrayBuffer> {
  const { earlyStopping, validationFraction } = params;
  const rows = target.length;
  if (earlyStopping === false || (earlyStopping === 'auto' && rows <= rowsForAuto)) return new Uint32Array();
  const order = permutation(rows, createRandom(seed));
  const strata = Array.from({ length: Math.max(classes, 1) }, (_, code) =>
    classes === 0 ? order : order.filter(row => target[row] === code),
  );
  // One row of each class stays to learn from.
  return Uint32Array.from(
    strata.flatMap(rowsOfOne => [
      ...rowsOfOne.subarray(
        0,
        Math.min(Math.round(validationFraction * rowsOfOne.length), rowsOfOne.length - 1),
      ),
    ]),
  ).sort();
}
