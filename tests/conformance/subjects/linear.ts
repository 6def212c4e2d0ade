import type { Matrix } from '../../../src/core/matrix.ts';
import type { linearEstimators } from '../../../src/core/models/linear/estimators.ts';
import type { SubjectsOf } from './family.ts';

/** Stopped early, an iteration leaves two ways of summing further apart than the tolerance. */
const toTheOptimum = { tol: 1e-9, maxIter: 1000 };

/** Steps are for columns of one scale; their order is drawn, and a row that counts twice is not a row met twice. */
const byRandomSteps = { prepare: onOneScale, weightParams: null, learns: true };

export const linearSubjects: SubjectsOf<typeof linearEstimators> = {
  logisticRegression: { task: 'classification', weightParams: toTheOptimum, learns: true },
  linearSVC: { task: 'classification', weightParams: toTheOptimum, learns: true },
  sgdClassifier: { task: 'classification', ...byRandomSteps },
  linearRegression: { task: 'regression', weightParams: {}, learns: true },
  ridge: { task: 'regression', weightParams: {}, learns: true },
  lasso: { task: 'regression', weightParams: toTheOptimum, learns: true },
  elasticNet: { task: 'regression', weightParams: toTheOptimum, learns: true },
  sgdRegressor: { task: 'regression', ...byRandomSteps },
};

function onOneScale({ data, rows, columns }: Matrix): Matrix {
  const largest = [3, 1, 20, 1];
  return { data: data.map((value, i) => value / largest[i % columns]!), rows, columns };
}
