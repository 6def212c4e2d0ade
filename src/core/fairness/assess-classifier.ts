import { areaInterval, areaParts } from '../evaluation/delong.ts';
import { createRandom } from '../random.ts';
import { chiSquareTail } from '../statistics/incomplete-gamma.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { furthestApart, measureCriteria, mostDifference, verdictOf } from './criterion-measure.ts';
import {
  type ClassifiedGroup,
  type Estimate,
  type FairnessMeasure,
  type FairnessReport,
  comparable,
  leastGroupRows,
} from './fairness-report.ts';
import { type GroupCounts, type GroupRate, countGroups, groupRates, shareOf } from './group-counts.ts';
import { reachOfMeans } from './rate-errors.ts';
import type { PeopleGroups } from './row-groups.ts';

/** What a classifier said of one class, row by row. */
export interface ClassAnswer {
  /** 1 where the row is of the class. */
  readonly actual: ArrayLike<number>;
  /** 1 where the model says that it is. */
  readonly selected: ArrayLike<number>;
  /** Probability of the class. */
  readonly scores: Float64Array;
}

/** Half the width of a 95 % interval of a normal variable, in standard deviations. */
const reach = 1.959963984540054;

/** How a classifier does on each group, and how far it is from each kind of fairness. Groups without rows are left out. */
export function assessClassifier(
  answer: ClassAnswer,
  people: PeopleGroups,
  { positive, seed }: { readonly positive: string; readonly seed: number },
): Extract<FairnessReport, { task: 'classification' }> {
  const rowsOf = people.groups.map((): number[] => []);
  people.codes.forEach((code, row) => rowsOf[code]!.push(row));
  const groups = people.groups
    .map((group, code) => assessGroup(answer, rowsOf[code]!, group))
    .filter(({ rows }) => rows > 0);
  const all = Array.from(people.codes, (_, row) => row);
  const compared = comparable(groups);
  return {
    task: 'classification',
    columns: people.columns,
    positive,
    groups,
    overall: assessGroup(answer, all, { label: 'All rows', conditions: [] }),
    measures: [...measureCriteria(compared, seed), measureCalibration(compared, seed)],
  };
}

function assessGroup(
  { actual, selected, scores }: ClassAnswer,
  rows: readonly number[],
  { label, conditions }: Pick<ClassifiedGroup, 'label' | 'conditions'>,
): ClassifiedGroup {
  const truth = rows.map(row => actual[row]!);
  const probabilities = Float64Array.from(rows, row => scores[row]!);
  const said = rows.map(row => selected[row]!);
  const [counts] = countGroups(new Int32Array(rows.length), 1, truth, said);
  return {
    label,
    conditions,
    rows: rows.length,
    isSmall: rows.length < leastGroupRows,
    counts: counts!,
    rates: ratesWithIntervals(counts!),
    auc: aucEstimate(truth, probabilities),
    calibration: calibrationOf(truth, probabilities),
  };
}

function ratesWithIntervals(counts: GroupCounts): Readonly<Record<GroupRate, Estimate>> {
  const estimates = groupRates.map(rate => {
    const { hits, of } = shareOf(counts, rate);
    return [rate, { value: hits / of, ...wilsonInterval(hits, of) }] as const;
  });
  return Object.fromEntries(estimates) as Record<GroupRate, Estimate>;
}

function aucEstimate(truth: readonly number[], scores: Float64Array): Estimate {
  if (!truth.includes(1) || !truth.includes(0)) return { value: NaN, low: NaN, high: NaN };
  const parts = areaParts(truth, 1, scores);
  return { value: parts.auc, ...areaInterval(parts) };
}

/** Mean probability less what happened, with the spread that outcomes of these probabilities have. */
function calibrationOf(truth: readonly number[], scores: Float64Array): Estimate {
  const rows = truth.length;
  let [gap, variance] = [0, 0];
  truth.forEach((happened, row) => {
    const probability = scores[row]!;
    gap += (probability - happened) / rows;
    variance += (probability * (1 - probability)) / rows / rows;
  });
  const half = reach * Math.sqrt(variance);
  return rows === 0 ? { value: NaN, low: NaN, high: NaN } : { value: gap, low: gap - half, high: gap + half };
}

/** How far the groups' calibration is apart; whether each is calibrated at all by the sum of squared z (Spiegelhalter 1986). */
function measureCalibration(
  groups: readonly ClassifiedGroup[],
  seed: number,
): FairnessMeasure<'calibration'> {
  const gaps = groups.map(({ calibration }) => calibration.value);
  const difference = Math.max(...gaps) - Math.min(...gaps);
  const spread = groups.map(({ calibration }) => (calibration.high - calibration.low) / 2 / reach);
  const statistic = gaps.reduce((sum, gap, i) => sum + (spread[i]! > 0 ? (gap / spread[i]!) ** 2 : 0), 0);
  const pValue = chiSquareTail(statistic, groups.length);
  const half = reachOfMeans(spread, createRandom(seed));
  return {
    criterion: 'calibration',
    difference: { value: difference, low: Math.max(0, difference - half), high: difference + half },
    ratio: NaN,
    pValue,
    verdict: verdictOf(difference < mostDifference, difference, pValue),
    extremes: furthestApart(groups, ({ calibration }) => calibration.value),
  };
}
