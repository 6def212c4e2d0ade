import type { boostingEstimators } from '../../../src/core/models/boosting/estimators.ts';
import type { SubjectsOf } from './family.ts';

/** Rounded gradients make a weighted row differ a little from repeated ones. */
const boosting = { params: { minSamplesLeaf: 5 }, weightParams: null, learns: true, takesMissing: true };

export const boostingSubjects: SubjectsOf<typeof boostingEstimators> = {
  histGradientBoostingClassifier: { task: 'classification', ...boosting },
  histGradientBoostingRegressor: { task: 'regression', ...boosting },
};
