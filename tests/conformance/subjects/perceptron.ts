import type { perceptronEstimators } from '../../../src/core/models/perceptron/estimators.ts';
import type { SubjectsOf } from './family.ts';

/** Sums in single precision differ more than the contract allows; tests/core/models/perceptron has the weights. */
const quick = { params: { learningRateInit: 0.02, maxIter: 40 }, weightParams: null, learns: true };

export const perceptronSubjects: SubjectsOf<typeof perceptronEstimators> = {
  mlpClassifier: { task: 'classification', ...quick },
  mlpRegressor: { task: 'regression', ...quick },
};
