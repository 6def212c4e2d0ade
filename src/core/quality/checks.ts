import { checkCardinality } from './cardinality.ts';
import type { QualityCheck } from './check.ts';
import { checkConstant } from './constant.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkIdentifier } from './identifier.ts';
import { checkMissing } from './missing.ts';
import { checkMixedTypes } from './mixed-types.ts';
import { checkReadProblems } from './read-problems.ts';
import { checkShape } from './shape.ts';

/** Every quality check, in the order of the report. */
export const qualityChecks: readonly QualityCheck[] = [
  checkShape,
  checkMissing,
  checkDuplicates,
  checkConstant,
  checkIdentifier,
  checkCardinality,
  checkReadProblems,
  checkMixedTypes,
];
