import type { dummyEstimators } from '../../../src/core/models/dummy/estimators.ts';
import type { SubjectsOf } from './family.ts';

export const dummySubjects: SubjectsOf<typeof dummyEstimators> = {
  dummyClassifier: { task: 'classification', weightParams: {}, learns: false },
  dummyRegressor: { task: 'regression', weightParams: {}, learns: false },
};
