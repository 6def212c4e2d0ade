import type { svmEstimators } from '../../../src/core/models/svm/estimators.ts';
import type { SubjectsOf } from './family.ts';

/**
 * Stopped early, two ways to the optimum end further apart than the tolerance. The variance that gamma 'scale' goes by
 * counts no weights, as in scikit-learn.
 */
const toTheOptimum = { tol: 1e-10, gamma: 'auto' };

export const svmSubjects: SubjectsOf<typeof svmEstimators> = {
  svc: { task: 'classification', weightParams: toTheOptimum, learns: true },
  svr: { task: 'regression', params: { C: 100 }, weightParams: toTheOptimum, learns: true },
};
