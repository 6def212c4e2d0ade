import type { Matrix } from '../../matrix.ts';
import type { FitContext } from '../estimator.ts';
import { checkSquarable, checkSquarableTarget } from '../magnitude.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import { centredColumns } from './centred-columns.ts';
import { centringOf, interceptOf } from './centring.ts';
import type { LeastSquares } from './columns.ts';
import type { LinearWeights } from './linear-scores.ts';
import { reduceRows } from './reduced-rows.ts';
import { roundingNoise } from './rounding-noise.ts';

/** Least squares around the means, where there is to be an intercept. */
export interface CentredLeastSquares {
  readonly problem: LeastSquares;
  /** Whether there are more rows than columns: they are then reduced to as many. */
  readonly isTall: boolean;
  /** What of the problem is nothing but rounding. */
  readonly noise: () => ReturnType<typeof roundingNoise>;
  /** To be called with the fraction of the solving that is done. */
  readonly solving: (fraction: number) => void;
}

/** The coefficients that `solve` finds, and the intercept that goes with them. @throws FitError by name for what cannot be fitted */
export function fitCentred(
  features: Matrix,
  target: Float64Array,
  fitIntercept: boolean,
  { sampleWeight, report }: FitContext,
  solve: (centred: CentredLeastSquares) => Float64Array<ArrayBuffer>,
): LinearWeights {
  checkSquarable(features);
  checkSquarableTarget(target);
  const weights = weightsOrOnes(sampleWeight, features.rows);
  const centring = centringOf(features, target, weights, fitIntercept);
  const isTall = features.columns < features.rows;
  // Of the whole time, roughly.
  const shareOfRows = isTall ? features.rows / (features.rows + features.columns) : 0;
  const problem = isTall
    ? reduceRows(features, target, weights, centring, fraction => report?.(shareOfRows * fraction))
    : centredColumns(features, target, weights, centring);
  const noise = () => roundingNoise(problem, features, weights, centring);
  const solving = (fraction: number) => report?.(shareOfRows + (1 - shareOfRows) * fraction);
  const coefficients = solve({ problem, isTall, noise, solving });
  report?.(1);
  return {
    coefficients,
    intercepts: fitIntercept ? interceptOf(coefficients, centring) : new Float64Array(1),
  };
}
