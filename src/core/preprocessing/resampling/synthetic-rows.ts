import { type Matrix, rowView, zeros } from '../../matrix.ts';
import { createRandom } from '../../random.ts';
import { nearestRows } from './nearest-rows.ts';
import type { LearningRows } from './resampler.ts';
import { mostRows, rowsByClass } from './rows-by-class.ts';

export interface SyntheticRowsOptions {
  readonly seed: number;
  readonly classes: number;
  readonly kNeighbors: number;
  /** The features by which rows are near each other. */
  readonly measured: Matrix;
  /** Changes a row made between two others, given the neighbours of the first. */
  readonly settle: (made: Float64Array, neighbours: readonly number[]) => void;
}

/**
 * Adds rows to the rarer classes until all have as many: each lies at random between a row of the class, drawn at
 * random, and one of its nearest within the class (Chawla et al. 2002). A class with fewer rows than neighbours
 * asked for uses those it has; one with a single row repeats it. New rows weigh 1.
 */
export function addSyntheticRows(rows: LearningRows, options: SyntheticRowsOptions): LearningRows {
  const { seed, classes, kNeighbors, measured, settle } = options;
  const { features, values, sampleWeight } = rows;
  const random = createRandom(seed);
  const byClass = rowsByClass(values, classes);
  const most = mostRows(byClass);
  const added = byClass.reduce((sum, own) => sum + (own.length === 0 ? 0 : most - own.length), 0);
  const grown = zeros(features.rows + added, features.columns);
  grown.data.set(features.data);
  const grownValues = new Float64Array(grown.rows);
  grownValues.set(values);
  let next = features.rows;
  byClass.forEach((own, code) => {
    if (own.length === 0) return;
    const neighboursOf = new Map<number, readonly number[]>();
    for (let made = own.length; made < most; made++) {
      const first = own[Math.floor(random() * own.length)]!;
      const neighbours = neighboursOf.get(first) ?? nearestRows(measured, first, own, kNeighbors);
      neighboursOf.set(first, neighbours);
      const second = neighbours[Math.floor(random() * neighbours.length)] ?? first;
      const row = rowView(grown, next);
      between(row, rowView(features, first), rowView(features, second), random());
      settle(row, neighbours.length === 0 ? [first] : neighbours);
      grownValues[next++] = code;
    }
  });
  return {
    features: grown,
    values: grownValues,
    sampleWeight: sampleWeight && padded(sampleWeight, grown.rows),
  };
}

function between(made: Float64Array, first: Float64Array, second: Float64Array, share: number): void {
  for (let c = 0; c < made.length; c++) made[c] = first[c]! + share * (second[c]! - first[c]!);
}

function padded(weights: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const all = new Float64Array(length).fill(1);
  all.set(weights);
  return all;
}
