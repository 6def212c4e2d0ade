import type { ensembleEstimators } from '../../../src/core/models/ensemble/estimators.ts';
import type { SubjectsOf } from './family.ts';

export const ensembleSubjects: SubjectsOf<typeof ensembleEstimators> = {};
