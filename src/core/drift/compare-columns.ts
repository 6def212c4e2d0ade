import { isNumeric } from '../table/column.ts';
import type { Column, NumericColumn } from '../table/column.ts';
import { compareShares } from './compare-shares.ts';
import type { ShareComparison } from './compare-shares.ts';
import { countCategories } from './count-categories.ts';
import { sum } from './chi-square.ts';
import type { ColumnDrift } from './drift-report.ts';
import { kolmogorovSmirnov } from './kolmogorov-smirnov.ts';
import { overlayCategories, overlayNumbers } from './overlaid-distributions.ts';
import { ENOUGH_VALUES } from './verdict.ts';

/** A column's tests before correction and verdict. */
export interface ColumnComparison
  extends Omit<ColumnDrift, 'adjustedPValue' | 'verdict' | 'drifted' | 'missingness'> {
  readonly missingness: ShareComparison | null;
}

/**
 * One column held against its reference: numbers and dates by Kolmogorov-Smirnov, all else by its shares,
 * missing values apart. @throws RangeError when one side is numeric and the other is not.
 */
export function compareColumns(
  reference: Column,
  current: Column,
  role: ColumnDrift['role'],
): ColumnComparison {
  const compared = compareValues(reference, current);
  const [referenceRows, currentRows] = [rowsOf(reference), rowsOf(current)];
  const referenceMissing = referenceRows - compared.referenceValues;
  const currentMissing = currentRows - compared.currentValues;
  const enoughRows = Math.min(referenceRows, currentRows) >= ENOUGH_VALUES;
  return {
    column: reference.name,
    role,
    kind: reference.kind,
    ...compared.result,
    referenceRows,
    currentRows,
    referenceMissing,
    currentMissing,
    missingness:
      enoughRows && referenceMissing + currentMissing > 0
        ? compareShares({
            reference: [compared.referenceValues, referenceMissing],
            current: [compared.currentValues, currentMissing],
          })
        : null,
  };
}

interface ValueComparison {
  readonly referenceValues: number;
  readonly currentValues: number;
  readonly result: Pick<ColumnDrift, 'test' | 'statistic' | 'pValue' | 'effectSize' | 'distributions'>;
}

const untested = {
  test: 'none',
  statistic: Number.NaN,
  pValue: Number.NaN,
  effectSize: Number.NaN,
} as const;

function compareValues(reference: Column, current: Column): ValueComparison {
  if (isNumeric(reference) && isNumeric(current)) return compareNumbers(reference, current);
  if (isNumeric(reference) || isNumeric(current))
    throw new RangeError(`column "${reference.name}" is ${reference.kind} here and ${current.kind} there`);
  const counts = countCategories(reference, current);
  const [referenceValues, currentValues] = [sum(counts.reference), sum(counts.current)];
  const enough = Math.min(referenceValues, currentValues) >= ENOUGH_VALUES;
  return {
    referenceValues,
    currentValues,
    result: { ...(enough ? compareShares(counts) : untested), distributions: overlayCategories(counts) },
  };
}

function compareNumbers(reference: NumericColumn, current: NumericColumn): ValueComparison {
  const [before, now] = [presentValues(reference), presentValues(current)];
  const enough = Math.min(before.length, now.length) >= ENOUGH_VALUES;
  return {
    referenceValues: before.length,
    currentValues: now.length,
    result: {
      ...(enough ? withEffect(before, now) : untested),
      distributions: overlayNumbers(before, now),
    },
  };
}

function withEffect(before: Float64Array, now: Float64Array) {
  const { statistic, pValue } = kolmogorovSmirnov(before, now);
  return { test: 'kolmogorov-smirnov', statistic, pValue, effectSize: statistic } as const;
}

function presentValues(column: NumericColumn): Float64Array {
  return column.values.filter(value => !Number.isNaN(value));
}

function rowsOf(column: Column): number {
  return isNumeric(column) ? column.values.length : column.codes.length;
}
