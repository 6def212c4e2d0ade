import type { neighborsEstimators } from '../../../src/core/models/neighbors/estimators.ts';
import type { SubjectsOf } from './family.ts';

export const neighborsSubjects: SubjectsOf<typeof neighborsEstimators> = {
  kNeighborsClassifier: { task: 'classification', weightParams: {}, learns: true },
  kNeighborsRegressor: { task: 'regression', weightParams: {}, learns: true },
};
