import { checkCardinality } from './cardinality.ts';
import { checkCategoryVariants } from './category-variants.ts';
import type { QualityCheck } from './check.ts';
import { checkConflictingLabels } from './conflicting-labels.ts';
import { checkConstant } from './constant.ts';
import { checkDateGaps } from './date-gaps.ts';
import { checkDatesAsText } from './dates-as-text.ts';
import { checkDuplicatedColumns } from './duplicated-columns.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkEventNames } from './event-names.ts';
import { checkHighCorrelation } from './high-correlation.ts';
import { checkIdentifier } from './identifier.ts';
import { checkImbalance } from './imbalance.ts';
import { checkImpossibleValues } from './impossible-values.ts';
import { checkInfinite } from './infinite.ts';
import { checkMissing } from './missing.ts';
import { checkMixedTypes } from './mixed-types.ts';
import { checkNearDuplicates } from './near-duplicates.ts';
import { checkNumbersAsText } from './numbers-as-text.ts';
import { checkOutliers } from './outliers.ts';
import { checkPredictivePower } from './predictive-power.ts';
import { checkRareCategories } from './rare-categories.ts';
import { checkReadProblems } from './read-problems.ts';
import { checkShape } from './shape.ts';
import { checkSkew } from './skew.ts';
import { checkSmallClass } from './small-class.ts';
import { checkSpecialCharacters } from './special-characters.ts';
import { checkTargetLeakage } from './target-leakage.ts';
import { checkTrainTestDrift } from './train-test-drift.ts';
import { checkTrainTestMix } from './train-test-mix.ts';
import { checkUnique } from './unique.ts';
import { checkUnlabelledRows } from './unlabelled-rows.ts';
import { checkUnsortedTime } from './unsorted-time.ts';
import { checkUnusualRows } from './unusual-rows.ts';
import { checkZeros } from './zeros.ts';

/** Every quality check, in the order of the report: of findings of one severity, the first matter most. */
export const qualityChecks: readonly QualityCheck[] = [
  checkShape,
  checkTargetLeakage,
  checkSmallClass,
  checkPredictivePower,
  checkConflictingLabels,
  checkEventNames,
  checkTrainTestMix,
  checkTrainTestDrift,
  checkUnlabelledRows,
  checkMissing,
  checkInfinite,
  checkImpossibleValues,
  checkDuplicates,
  checkNearDuplicates,
  checkConstant,
  checkDuplicatedColumns,
  checkIdentifier,
  checkCardinality,
  checkReadProblems,
  checkMixedTypes,
  checkNumbersAsText,
  checkDatesAsText,
  checkCategoryVariants,
  checkSpecialCharacters,
  checkImbalance,
  checkOutliers,
  checkUnusualRows,
  checkHighCorrelation,
  checkUnsortedTime,
  checkDateGaps,
  checkRareCategories,
  checkSkew,
  checkZeros,
  checkUnique,
];
