import type { svmEstimators } from '../../../src/core/models/svm/estimators.ts';
import type { SubjectsOf } from './family.ts';

export const svmSubjects: SubjectsOf<typeof svmEstimators> = {};
