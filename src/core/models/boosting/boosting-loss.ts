import type { GradientRule } from './gradients.ts';
import type { LeafRows } from './tree-engine.ts';
import { weightedQuantile } from './weighted-quantile.ts';

/** What scikit-learn's HistGradientBoostingRegressor minimises. */
export type RegressionLoss = 'squaredError' | 'absoluteError' | 'quantile' | 'poisson';

/** A loss on raw scores, with what boosting needs of it beyond gradients. */
export interface BoostingLoss {
  readonly gradient: GradientRule;
  /** The loss of one row, up to a constant, given its raw scores from `at` on. */
  rowLoss(target: number, scores: ArrayLike<number>, at: number): number;
  /** What a leaf adds, where that is not −gradient / hessian. */
  readonly leafValue: ((rows: LeafRows) => number) | null;
}

/** The loss of a regression; `quantile` is its share below, for 'quantile' alone. */
export function regressionLoss(loss: RegressionLoss, quantile: number): BoostingLoss {
  switch (loss) {
    case 'squaredError':
      return {
        gradient: { kind: 'squared' },
        rowLoss: (target, scores, at) => (scores[at]! - target) ** 2 / 2,
        leafValue: null,
      };
    case 'absoluteError':
      return pinball(0.5);
    case 'quantile':
      return pinball(quantile);
    case 'poisson':
      return {
        gradient: { kind: 'poisson' },
        rowLoss: (target, scores, at) => Math.exp(scores[at]!) - target * scores[at]!,
        leafValue: null,
      };
    default:
      return loss satisfies never;
  }
}

/** The logistic loss; the target is a class code. */
export function classificationLoss(classes: number): BoostingLoss {
  if (classes === 2)
    return {
      gradient: { kind: 'logistic' },
      rowLoss: (target, scores, at) => softplus(scores[at]!) - target * scores[at]!,
      leafValue: null,
    };
  return {
    gradient: { kind: 'softmax' },
    rowLoss(target, scores, at) {
      let most = -Infinity;
      for (let code = 0; code < classes; code++) most = Math.max(most, scores[at + code]!);
      let sum = 0;
      for (let code = 0; code < classes; code++) sum += Math.exp(scores[at + code]! - most);
      return most + Math.log(sum) - scores[at + target]!;
    },
    leafValue: null,
  };
}

function pinball(quantile: number): BoostingLoss {
  return {
    gradient: { kind: 'quantile', quantile },
    rowLoss(target, scores, at) {
      const residual = target - scores[at]!;
      return residual >= 0 ? quantile * residual : (quantile - 1) * residual;
    },
    leafValue: ({ targets, scores, weights }) =>
      weightedQuantile(
        targets.map((target, row) => target - scores[row]!),
        weights,
        quantile,
      ),
  };
}

function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}
