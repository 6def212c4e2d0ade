import type { linearEstimators } from '../../../src/core/models/linear/estimators.ts';
import type { SubjectsOf } from './family.ts';

/** Stopped early, an iteration leaves two ways of summing further apart than the tolerance. */
const toTheOptimum = { tol: 1e-9, maxIter: 1000 };

export const linearSubjects: SubjectsOf<typeof linearEstimators> = {
  logisticRegression: { task: 'classification', weightParams: toTheOptimum, learns: true },
  linearRegression: { task: 'regression', weightParams: {}, learns: true },
  ridge: { task: 'regression', weightParams: {}, learns: true },
  lasso: { task: 'regression', weightParams: toTheOptimum, learns: true },
  elasticNet: { task: 'regression', weightParams: toTheOptimum, learns: true },
};
