import type { Matrix } from '../../matrix.ts';
import { columnOf } from '../column-of.ts';

/** The rows from the most to the least probably of one class. */
export interface ClassRanking {
  readonly order: Uint32Array;
  /** Each row's true class, in that order. */
  readonly codes: Uint32Array;
  /** 1 on the last of rows with equal probability. */
  readonly ends: Uint8Array;
}

export function rankClass(actual: ArrayLike<number>, probabilities: Matrix, code: number): ClassRanking {
  const scores = columnOf(probabilities, code);
  const order = Uint32Array.from(scores, (_, row) => row).sort((a, b) => scores[b]! - scores[a]!);
  return {
    order,
    codes: Uint32Array.from(order, row => actual[row]!),
    ends: Uint8Array.from(order, (row, at) => Number(scores[order[at + 1]!] !== scores[row])),
  };
}

/** How well one class is told from all others, and from each. */
export interface ClassMeasures {
  readonly againstRest: number;
  /** One area for each other class. */
  readonly againstEach: readonly number[];
  readonly averagePrecision: number;
}

/** In one pass: areas by class, from how many of the own class stand above each row, and half of those beside it. */
export function measureClass(
  { order, codes, ends }: ClassRanking,
  own: number,
  weights: Float64Array,
  classes: number,
): ClassMeasures {
  const areas = new Float64Array(classes);
  const totals = new Float64Array(classes);
  let [trues, all, lastTrues, precision] = [0, 0, 0, 0];
  for (let start = 0, end = 0; start < order.length; start = end) {
    do {
      const weight = weights[order[end]!]!;
      all += weight;
      if (codes[end] === own) trues += weight;
    } while (ends[end++] === 0);
    const above = (trues + lastTrues) / 2;
    for (let at = start; at < end; at++) {
      const weight = weights[order[at]!]!;
      areas[codes[at]!]! += weight * above;
      totals[codes[at]!]! += weight;
    }
    if (trues > lastTrues) precision += ((trues - lastTrues) * trues) / all;
    lastTrues = trues;
  }
  const others = [...areas.keys()].filter(code => code !== own);
  return {
    againstRest: others.reduce((sum, code) => sum + areas[code]!, 0) / (trues * (all - trues)),
    againstEach: others.map(code => areas[code]! / (trues * totals[code]!)),
    averagePrecision: precision / trues,
  };
}
