import { FitError } from '../../errors.ts';

/** What classifier and regressor by stochastic gradient descent have in common. */
export interface SgdParams {
  readonly penalty: 'none' | 'l1' | 'l2' | 'elasticnet';
  /** Strength of the penalty, at least 0; 'optimal' learning rates follow from it. */
  readonly alpha: number;
  /** Share of L1 in the elastic net's penalty, from 0 to 1. */
  readonly l1Ratio: number;
  readonly fitIntercept: boolean;
  /** Passes over the rows at most. */
  readonly maxIter: number;
  /** A pass that brings the mean loss (or, stopping early, the score) on by less than this counts as none; null never stops. */
  readonly tol: number | null;
  /** Passes without progress after which it ends; 'adaptive' first divides the learning rate by 5. */
  readonly nIterNoChange: number;
  readonly shuffle: boolean;
  /** 'constant' is eta0, 'invscaling' eta0 / step ^ powerT, 'optimal' 1 / (alpha · (step + Bottou's offset)). */
  readonly learningRate: 'optimal' | 'constant' | 'invscaling' | 'adaptive';
  readonly eta0: number;
  readonly powerT: number;
  /** Whether progress is measured on rows kept aside rather than on those learned from. */
  readonly earlyStopping: boolean;
  readonly validationFraction: number;
  /** The mean of the weights over the steps rather than the last ones; a number says from which step on. */
  readonly average: boolean | number;
}

/** scikit-learn's, but for the classifier's eta0: there it is 0, which no rate but 'optimal' can begin with. */
export const sgdDefaults = {
  penalty: 'l2',
  alpha: 1e-4,
  l1Ratio: 0.15,
  fitIntercept: true,
  maxIter: 1000,
  tol: 1e-3,
  nIterNoChange: 5,
  shuffle: true,
  eta0: 0.01,
  earlyStopping: false,
  validationFraction: 0.1,
  average: false,
} as const satisfies Partial<SgdParams>;

/** @throws FitError naming the first parameter that is out of its range. */
export function checkSgdParams(params: SgdParams): void {
  const demand = (name: keyof SgdParams, holds: boolean, expected: string) => {
    if (!holds) throw new FitError(`${name} is ${String(params[name])}, expected ${expected}`);
  };
  const { alpha, l1Ratio, maxIter, tol, nIterNoChange, learningRate, eta0, validationFraction } = params;
  const optimal = learningRate === 'optimal';
  demand('alpha', alpha >= 0 && alpha < Infinity, 'a finite number of at least 0');
  demand('alpha', alpha > 0 || !optimal, "a number above 0 for the learning rate 'optimal'");
  demand('l1Ratio', l1Ratio >= 0 && l1Ratio <= 1, 'a share from 0 to 1');
  demand('maxIter', Number.isInteger(maxIter) && maxIter >= 1, 'a whole number of at least 1');
  demand('tol', tol === null || tol > -Infinity, 'a number or null');
  demand(
    'nIterNoChange',
    Number.isInteger(nIterNoChange) && nIterNoChange >= 1,
    'a whole number of at least 1',
  );
  demand('eta0', optimal || (eta0 > 0 && eta0 < Infinity), 'a finite number above 0');
  demand('validationFraction', validationFraction > 0 && validationFraction < 1, 'a share between 0 and 1');
}

/** The share of L1 in the penalty, and its whole strength. */
export function penaltyOf({ penalty, alpha, l1Ratio }: SgdParams): {
  readonly strength: number;
  readonly l1Share: number;
} {
  switch (penalty) {
    case 'none':
      return { strength: 0, l1Share: 0 };
    case 'l2':
      return { strength: alpha, l1Share: 0 };
    case 'l1':
      return { strength: alpha, l1Share: 1 };
    case 'elasticnet':
      return { strength: alpha, l1Share: l1Ratio };
    default:
      return penalty satisfies never;
  }
}
