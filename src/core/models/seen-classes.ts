import { type Matrix, zeros } from '../matrix.ts';
import { classWeightTotals } from './sample-weights.ts';

/** What of the classes there is to learn from. */
export interface SeenClasses {
  /** Codes of the classes whose rows have any weight, ascending. */
  readonly seenClasses: readonly number[];
  /** Each row's place among them; 0 for a row of any other class, whose weight is 0. */
  readonly codes: Int32Array;
  /** Total weight of each of them. */
  readonly totals: Float64Array;
}

/** Finds the classes that have weight, so that a fold that lacks one is learned from as if there were fewer. */
export function findSeenClasses(target: Float64Array, weights: Float64Array, classes: number): SeenClasses {
  const totals = classWeightTotals(target, weights, classes);
  const seenClasses = Array.from(totals.keys()).filter(code => totals[code]! > 0);
  const places = new Int32Array(classes);
  seenClasses.forEach((code, place) => {
    places[code] = place;
  });
  const codes = new Int32Array(target.length);
  for (let row = 0; row < target.length; row++) codes[row] = places[target[row]!]!;
  return {
    seenClasses,
    codes,
    totals: totals.filter(total => total > 0),
  };
}

/** Probabilities of the classes seen in training as those of all: the others have 0. */
export function spreadOverClasses(seen: Matrix, seenClasses: readonly number[], classes: number): Matrix {
  if (seenClasses.length === classes) return seen;
  const all = zeros(seen.rows, classes);
  for (let row = 0; row < seen.rows; row++)
    seenClasses.forEach((code, place) => {
      all.data[row * classes + code] = seen.data[row * seen.columns + place]!;
    });
  return all;
}
