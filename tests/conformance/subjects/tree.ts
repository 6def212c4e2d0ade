import type { treeEstimators } from '../../../src/core/models/tree/estimators.ts';
import type { SubjectsOf } from './family.ts';

export const treeSubjects: SubjectsOf<typeof treeEstimators> = {
  decisionTreeClassifier: { task: 'classification', weightParams: {}, learns: true },
  decisionTreeRegressor: { task: 'regression', weightParams: {}, learns: true },
};
