import { checkCardinality } from './checks/cardinality.ts';
import { checkCategoryVariants } from './checks/category-variants.ts';
import type { QualityCheck } from './check.ts';
import { checkConflictingLabels } from './checks/conflicting-labels.ts';
import { checkConstant } from './checks/constant.ts';
import { checkDateGaps } from './checks/date-gaps.ts';
import { checkDatesAsText } from './checks/dates-as-text.ts';
import { checkDuplicatedColumns } from './checks/duplicated-columns.ts';
import { checkDuplicates } from './checks/duplicates.ts';
import { checkEventNames } from './checks/event-names.ts';
import { checkHighCorrelation } from './checks/high-correlation.ts';
import { checkIdentifier } from './checks/identifier.ts';
import { checkImbalance } from './checks/imbalance.ts';
import { checkImpossibleValues } from './checks/impossible-values.ts';
import { checkInfinite } from './checks/infinite.ts';
import { checkMissing } from './checks/missing.ts';
import { checkMixedTypes } from './checks/mixed-types.ts';
import { checkNearDuplicates } from './checks/near-duplicates.ts';
import { checkNumbersAsText } from './checks/numbers-as-text.ts';
import { checkOutliers } from './checks/outliers.ts';
import { checkPredictivePower } from './checks/predictive-power.ts';
import { checkRareCategories } from './checks/rare-categories.ts';
import { checkReadProblems } from './checks/read-problems.ts';
import { checkShape } from './checks/shape.ts';
import { checkSkew } from './checks/skew.ts';
import { checkSmallClass } from './checks/small-class.ts';
import { checkSpecialCharacters } from './checks/special-characters.ts';
import { checkTargetLeakage } from './checks/target-leakage.ts';
import { checkTrainTestDrift } from './checks/train-test-drift.ts';
import { checkTrainTestMix } from './checks/train-test-mix.ts';
import { checkUnique } from './checks/unique.ts';
import { checkUnlabelledRows } from './checks/unlabelled-rows.ts';
import { checkUnsortedTime } from './checks/unsorted-time.ts';
import { checkUnusualRows } from './checks/unusual-rows.ts';
import { checkZeros } from './checks/zeros.ts';

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
