import type { bayesEstimators } from '../../../src/core/models/bayes/estimators.ts';
import type { SubjectsOf } from './family.ts';

export const bayesSubjects: SubjectsOf<typeof bayesEstimators> = {};
