import { InputError } from '../../errors.ts';
import type { Split } from '../split.ts';

/**
 * Folds that are each tested on what came after all that they learn from, as scikit-learn's TimeSeriesSplit on the
 * rows in order of time. Rows of the same moment stay together, in the later part: no fold sees any of the
 * moments that it is tested on.
 * @param times when each row happened, in any unit and any order; never NaN
 * @throws InputError when the moments are too few
 */
export function timeSeriesSplit(times: Float64Array, folds: number): readonly Split[] {
  const rows = times.length;
  const order = rowsInTime(times);
  const size = Math.floor(rows / (folds + 1));
  const starts = Array.from({ length: folds }, (_, fold) =>
    beginOfMoment(times, order, rows - (folds - fold) * size),
  );
  const ends = [...starts.slice(1), rows];
  if (size === 0 || starts.some((start, fold) => start === 0 || start === ends[fold])) {
    throw new InputError(
      `The training rows are of too few different moments to be cut into ${folds} folds in order of time.`,
      'Use fewer folds, or another column.',
    );
  }
  return starts.map((start, fold) => ({
    train: order.slice(0, start).sort(),
    test: order.slice(start, ends[fold]).sort(),
  }));
}

/**
 * The latest share of the rows is the test, rounded up, with all rows of the moment at which it begins.
 * @throws InputError when all rows are of one moment
 */
export function latestRows(times: Float64Array, testShare: number): Split {
  const rows = times.length;
  const order = rowsInTime(times);
  const wanted = rows - Math.ceil(rows * testShare);
  const start = beginOfMoment(times, order, wanted) || endOfMoment(times, order, wanted);
  if (start === rows) {
    throw new InputError(
      'All rows are of the same moment: there is no later part to test on.',
      'Split by another column, or at random.',
    );
  }
  return { train: order.slice(0, start).sort(), test: order.slice(start).sort() };
}

/** Row numbers, earliest first; of equals the one that comes first. */
function rowsInTime(times: Float64Array): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(times.keys()).sort((a, b) => times[a]! - times[b]! || a - b);
}

/** The place in the order at which the moment of the row at `place` begins. */
function beginOfMoment(times: Float64Array, order: Uint32Array, place: number): number {
  let begin = place;
  while (begin > 0 && times[order[begin - 1]!] === times[order[place]!]) begin--;
  return begin;
}

function endOfMoment(times: Float64Array, order: Uint32Array, place: number): number {
  let end = place;
  while (end < order.length && times[order[end]!] === times[order[place]!]) end++;
  return end;
}
