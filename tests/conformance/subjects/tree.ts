import type { treeEstimators } from '../../../src/core/models/tree/estimators.ts';
import type { SubjectsOf } from './family.ts';

export const treeSubjects: SubjectsOf<typeof treeEstimators> = {};
