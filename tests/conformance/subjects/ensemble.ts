import type { ensembleEstimators } from '../../../src/core/models/ensemble/estimators.ts';
import type { SubjectsOf } from './family.ts';

const quickForest = { estimator: 'randomForestClassifier', params: { nEstimators: 10 } };
const quickForestRegressor = { estimator: 'randomForestRegressor', params: { nEstimators: 10 } };
/** Stopped early, L-BFGS leaves two ways of summing further apart than the tolerance. */
const logistic = (C: number) => ({
  estimator: 'logisticRegression',
  params: { C, tol: 1e-9, maxIter: 1000 },
});
const ridge = (alpha: number) => ({ estimator: 'ridge', params: { alpha } });

export const ensembleSubjects: SubjectsOf<ReturnType<typeof ensembleEstimators>> = {
  votingClassifier: {
    task: 'classification',
    params: { estimators: ['logisticRegression', quickForest] },
    weightParams: { estimators: [logistic(0.1), logistic(1)] },
    learns: true,
  },
  votingRegressor: {
    task: 'regression',
    params: { estimators: ['ridge', quickForestRegressor] },
    weightParams: { estimators: [ridge(0.1), ridge(1)] },
    learns: true,
  },
  /** Repeated rows fall into other folds than one weighted row. */
  stackingClassifier: {
    task: 'classification',
    params: { estimators: ['logisticRegression', quickForest], cv: 3 },
    weightParams: null,
    learns: true,
  },
  stackingRegressor: {
    task: 'regression',
    params: { estimators: ['ridge', quickForestRegressor], cv: 3 },
    weightParams: null,
    learns: true,
  },
  calibratedClassifier: {
    task: 'classification',
    params: { estimator: quickForest, cv: 3 },
    weightParams: null,
    learns: true,
  },
  thresholdClassifier: {
    task: 'classification',
    classes: [2],
    params: { cv: 3 },
    weightParams: null,
    learns: true,
  },
  oneVsRestClassifier: {
    task: 'classification',
    weightParams: { estimator: logistic(1) },
    learns: true,
  },
};
