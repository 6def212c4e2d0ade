import type { Matrix } from '../matrix.ts';
import type { Estimator } from './estimator.ts';

/** What a model answers to many rows, computed wherever that is quickest. */
export async function answersOf<Model extends object>(
  estimator: Pick<Estimator<object, Model>, 'predict' | 'predictLater'>,
  model: Model,
  features: Matrix,
): Promise<Matrix> {
  return estimator.predictLater
    ? estimator.predictLater(model, features)
    : estimator.predict(model, features);
}
