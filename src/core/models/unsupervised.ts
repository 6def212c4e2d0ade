import type { Matrix } from '../matrix.ts';
import type { Awaitable, Engines, FitContext } from './estimator.ts';

/** What a fit without a target is told besides the data. It draws randomness from `seed` alone. */
export interface UnsupervisedContext extends Pick<FitContext, 'seed' | 'sampleWeight' | 'report'> {
  readonly engines?: Pick<Engines, 'kMeans' | 'later'>;
}

/**
 * An algorithm that finds groups or outliers where nothing says what is right. Like an estimator it has no state: what
 * it learns is plain, versioned data. Names and defaults are scikit-learn's, in camelCase.
 */
export interface UnsupervisedEstimator<Params extends object, Model extends object> {
  readonly defaults: Readonly<Params>;
  /** @throws FitError by name: no rows, NaN or infinite features, fewer rows than groups. */
  fit(features: Matrix, params: Params, context: UnsupervisedContext): Awaitable<Model>;
  /** What finds groups: the group of each row, from 0 on, −1 for none. What finds outliers: 1 for a usual row, −1 for one. */
  predict(model: Model, features: Matrix): Int32Array<ArrayBuffer>;
  /** How usual each row is, greater for more usual; absent where the model has no such notion. */
  scoreSamples?(model: Model, features: Matrix): Float64Array<ArrayBuffer>;
}
