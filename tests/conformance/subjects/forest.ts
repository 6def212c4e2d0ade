import type { forestEstimators } from '../../../src/core/models/forest/estimators.ts';
import type { SubjectsOf } from './family.ts';

/** Without the bootstrap a tree's only randomness is the order of its columns. */
const oneFullTree = { nEstimators: 1, bootstrap: false, maxFeatures: 1 };

export const forestSubjects: SubjectsOf<typeof forestEstimators> = {
  randomForestClassifier: { task: 'classification', weightParams: oneFullTree, learns: true },
  randomForestRegressor: { task: 'regression', weightParams: oneFullTree, learns: true },
  extraTreesClassifier: { task: 'classification', weightParams: oneFullTree, learns: true },
  extraTreesRegressor: { task: 'regression', weightParams: oneFullTree, learns: true },
};
