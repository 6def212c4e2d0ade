import { createRandom } from '../random.ts';
import { normalBelow } from '../statistics/normal-distribution.ts';
import { furthestApart, verdictOf } from './criterion-measure.ts';
import {
  type Estimate,
  type FairnessMeasure,
  type FairnessReport,
  type RegressorCriterion,
  type ValuedGroup,
  comparable,
} from './fairness-report.ts';
import { reachOfMeans } from './rate-errors.ts';

type ValuedReport = Extract<FairnessReport, { task: 'regression' }>;

/** Without a bound of its own, a group's loss may be this many times that of all rows. */
export const mostLossRatio = 1.2;

/** The bound that the data propose for a group's mean absolute error. */
export function proposedBound({ overall }: Pick<ValuedReport, 'overall'>): number {
  return mostLossRatio * overall.absoluteError.value;
}

/**
 * Whether the greatest mean absolute error of a group is within a bound (Agarwal, Dudík and Wu 2019; Fairlearn's
 * `BoundedGroupLoss`). The p-value is that of the greatest being no greater than the bound, by its standard error, times
 * the number of groups (Bonferroni); the ratio is that to the loss of all rows.
 */
export function measureGroupLoss(
  groups: readonly ValuedGroup[],
  overall: ValuedGroup,
  bound: number,
): FairnessMeasure<RegressorCriterion> {
  const compared = comparable(groups);
  const worst = compared.reduce((most, group) =>
    group.absoluteError.value > most.absoluteError.value ? group : most,
  );
  const loss = worst.absoluteError.value;
  const excess = (loss - bound) / standardError(worst.absoluteError);
  const pValue = Number.isNaN(excess) ? 1 : Math.min(1, compared.length * normalBelow(-excess));
  return {
    criterion: 'bounded group loss',
    difference: spreadOf(compared.map(({ absoluteError }) => absoluteError)),
    ratio: loss / overall.absoluteError.value,
    pValue,
    verdict: verdictOf(loss <= bound, loss, pValue),
    extremes: furthestApart(compared, ({ absoluteError }) => absoluteError.value),
  };
}

/** The report with the groups' losses held to another bound. */
export function heldToBound(report: ValuedReport, bound: number): ValuedReport {
  const held = measureGroupLoss(report.groups, report.overall, bound);
  return {
    ...report,
    measures: report.measures.map(measure => (measure.criterion === held.criterion ? held : measure)),
  };
}

/** The greatest mean less the least, with an interval that holds whichever groups these are. */
export function spreadOf(means: readonly Estimate[]): Estimate {
  const values = means.map(({ value }) => value);
  const value = Math.max(...values) - Math.min(...values);
  const half = reachOfMeans(means.map(standardError), createRandom(seed));
  return { value, low: Math.max(0, value - half), high: value + half };
}

function standardError({ low, high }: Estimate): number {
  return (high - low) / 2 / reach;
}

/** Half the width of a 95 % interval of a normal variable, in standard deviations. */
const reach = 1.959963984540054;
/** The interval is the same each time. */
const seed = 1;
