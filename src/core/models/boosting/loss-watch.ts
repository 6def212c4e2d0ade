import type { Matrix } from '../../matrix.ts';
import type { Engines } from '../estimator.ts';
import type { BoostedTrees } from './boosted-trees.ts';
import type { BoostingLoss } from './boosting-loss.ts';
import type { BoostingParams } from './boosting-params.ts';
import { scoreTrees } from './score-trees.ts';

/** Rows with what is to be said of them. */
export interface TargetRows {
  readonly features: Matrix;
  readonly target: Float64Array<ArrayBuffer>;
  /** Null for all 1. */
  readonly weights: Float64Array | null;
}

export interface LossWatch {
  /** Takes in the trees of one more iteration; their baseline is not looked at. */
  follow(round: BoostedTrees): void;
  /** Before the first iteration and after each. */
  readonly losses: readonly number[];
}

/** Follows the mean loss on rows kept aside as trees come in, from trees and their losses on. */
export function watchLoss(
  { features, target, weights }: TargetRows,
  loss: BoostingLoss,
  begun: BoostedTrees,
  lossesSoFar: readonly number[],
  engines?: Engines,
): LossWatch {
  const outputs = begun.baseline.length;
  const scores = scoreTrees(begun, features, engines).data;
  const totalWeight = weights === null ? features.rows : weights.reduce((sum, weight) => sum + weight, 0);
  const zero = new Float64Array(outputs);
  const meanLoss = () => {
    let sum = 0;
    for (let row = 0; row < features.rows; row++)
      sum += (weights?.[row] ?? 1) * loss.rowLoss(target[row]!, scores, row * outputs);
    return sum / totalWeight;
  };
  const losses = lossesSoFar.length > 0 ? [...lossesSoFar] : [meanLoss()];
  return {
    losses,
    follow(round) {
      const added = scoreTrees({ ...round, baseline: zero }, features, engines).data;
      for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! + added[i]!;
      losses.push(meanLoss());
    },
  };
}

/** Whether none of the last losses is better than the one before them by more than `tol` (scikit-learn's rule). */
export function stoppedImproving(losses: readonly number[], { nIterNoChange, tol }: BoostingParams): boolean {
  const reference = losses.at(-nIterNoChange - 1);
  if (reference === undefined) return false;
  return losses.slice(-nIterNoChange).every(loss => loss >= reference - tol);
}
