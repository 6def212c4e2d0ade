import { compareMeans } from '../statistics/group-tests.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import { furthestApart, verdictOf } from './criterion-measure.ts';
import {
  type Estimate,
  type FairnessMeasure,
  type FairnessReport,
  type RegressorCriterion,
  type ValuedGroup,
  comparable,
  leastGroupRows,
} from './fairness-report.ts';
import { measureGroupLoss, proposedBound, spreadOf } from './group-loss-measure.ts';
import type { PeopleGroups } from './row-groups.ts';

/** Means of errors this many standard deviations apart are told as unfair, where it is not chance: Cohen's small effect. */
export const mostEffect = 0.2;

interface Errors {
  readonly group: ValuedGroup;
  readonly errors: Float64Array<ArrayBuffer>;
}

/**
 * How a regressor does on each group: its mean error, and its loss, of which the greatest is what bounded group loss
 * (Agarwal, Dudík and Wu 2019; Fairlearn's `BoundedGroupLoss`) bounds. Groups without rows are left out.
 */
export function assessRegressor(
  { actual, predicted }: { readonly actual: Float64Array; readonly predicted: Float64Array },
  people: PeopleGroups,
): Extract<FairnessReport, { task: 'regression' }> {
  const rowsOf = people.groups.map((): number[] => []);
  people.codes.forEach((code, row) => rowsOf[code]!.push(row));
  const assess = (rows: readonly number[], named: Pick<ValuedGroup, 'label' | 'conditions'>): Errors => {
    const errors = Float64Array.from(rows, row => predicted[row]! - actual[row]!);
    const { label, conditions } = named;
    return {
      errors,
      group: {
        label,
        conditions,
        rows: rows.length,
        isSmall: rows.length < leastGroupRows,
        meanActual: rows.reduce((sum, row) => sum + actual[row]!, 0) / rows.length,
        meanError: meanEstimate(errors),
        absoluteError: meanEstimate(errors.map(Math.abs)),
        squaredError: meanEstimate(errors.map(error => error * error)),
      },
    };
  };
  const assessed = people.groups
    .map((group, code) => assess(rowsOf[code]!, group))
    .filter(({ errors }) => errors.length > 0);
  const groups = assessed.map(({ group }) => group);
  const all = Array.from(people.codes, (_, row) => row);
  const { group: overall } = assess(all, { label: 'All rows', conditions: [] });
  const chosen = new Set(comparable(groups));
  const compared = assessed.filter(({ group }) => chosen.has(group));
  return {
    task: 'regression',
    columns: people.columns,
    groups,
    overall,
    measures: [
      measureMeanError(compared, overall),
      measureGroupLoss(groups, overall, proposedBound({ overall })),
    ],
  };
}

/** The mean with its interval by Student's t. */
function meanEstimate(values: Float64Array): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { value: mean, ...meanInterval(mean, Math.sqrt(squares / (values.length - 1)), values.length) };
}

function measureMeanError(
  compared: readonly Errors[],
  overall: ValuedGroup,
): FairnessMeasure<RegressorCriterion> {
  const difference = spreadOf(compared.map(({ group }) => group.meanError));
  const deviation = Math.sqrt(overall.squaredError.value - overall.meanError.value ** 2);
  const pValue = compareMeans(compared.map(({ errors }) => errors))?.pValue ?? 1;
  return {
    criterion: 'equal mean error',
    difference,
    ratio: NaN,
    pValue,
    verdict: verdictOf(difference.value < mostEffect * deviation, difference.value, pValue),
    extremes: furthestApart(
      compared.map(({ group }) => group),
      group => group.meanError.value,
    ),
  };
}
