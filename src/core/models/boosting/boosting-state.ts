import type { Matrix } from '../../matrix.ts';
import type { BoostedTrees } from './boosted-trees.ts';
import { leafOf } from './score-trees.ts';

const format = 'terrarium-boosting-state/1';

/** Boosting as far as it came: plain data, given to `checkpoint` and taken as `resumeFrom`. */
export interface BoostingState {
  readonly format: typeof format;
  /** In the unit that the scores are in. */
  readonly trees: BoostedTrees;
  readonly iterations: number;
  /** Mean loss on the rows kept aside, before the first iteration and after each; empty where none are. */
  readonly validationLosses: readonly number[];
  /** Summed gain of each feature. */
  readonly gains: Float64Array<ArrayBuffer>;
}

/** Nothing boosted yet: every row has the baseline for its score, one an output. */
export function firstState(baseline: Float64Array<ArrayBuffer>, features: number): BoostingState {
  const trees = {
    features: new Int32Array(),
    thresholds: new Float64Array(),
    right: new Int32Array(),
    values: new Float64Array(),
    flags: new Uint8Array(),
    leftCategories: new Uint32Array(),
    starts: new Int32Array(),
    baseline,
  };
  return { format, trees, iterations: 0, validationLosses: [], gains: new Float64Array(features) };
}

/** What a checkpoint holds; null where it is not one of boosting. */
export function stateOf(checkpoint: object | undefined): BoostingState | null {
  if (checkpoint === undefined || !('format' in checkpoint) || checkpoint.format !== format) return null;
  return checkpoint as BoostingState;
}

/** The scores of all rows, one an output each, added up in 32 bits as an engine does, so that they are the same. */
export function scoresOf(
  { trees }: BoostingState,
  { data, rows, columns }: Matrix,
): Float32Array<ArrayBuffer> {
  const { starts, baseline, values } = trees;
  const outputs = baseline.length;
  const scores = new Float32Array(rows * outputs);
  for (let i = 0; i < scores.length; i++) {
    const [start, output] = [Math.floor(i / outputs) * columns, i % outputs];
    let score = Math.fround(baseline[output]!);
    for (let tree = output; tree < starts.length; tree += outputs)
      score = Math.fround(score + Math.fround(values[leafOf(trees, starts[tree]!, data, start)]!));
    scores[i] = score;
  }
  return scores;
}

/** Trees with every score times `scale`, and `shift` above it. */
export function rescaleTrees(trees: BoostedTrees, scale: number, shift: number): BoostedTrees {
  return {
    ...trees,
    values: trees.values.map(value => value * scale),
    baseline: trees.baseline.map(score => score * scale + shift),
  };
}
