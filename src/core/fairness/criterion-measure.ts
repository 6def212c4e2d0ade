import { chiSquare } from '../drift/chi-square.ts';
import { createRandom } from '../random.ts';
import { type Criterion, criteria, disparityOf, ratesOf } from './disparity.ts';
import type { ClassifiedGroup, FairnessMeasure, FairnessVerdict } from './fairness-report.ts';
import { type GroupCounts, type GroupRate, rateOf, shareOf } from './group-counts.ts';
import { reachOfRates } from './rate-errors.ts';

/** A difference of rates from this on is told as unfair, where it is not chance: the usual rule of thumb. */
export const mostDifference = 0.1;
/** The four-fifths rule (Uniform Guidelines on Employee Selection Procedures, 1978). */
export const leastRatio = 0.8;
const significance = 0.05;

/** Every criterion of equal rates, and the four-fifths rule, held against these groups. */
export function measureCriteria(
  groups: readonly ClassifiedGroup[],
  seed: number,
): readonly FairnessMeasure<Criterion | 'four-fifths rule'>[] {
  const counts = groups.map(group => group.counts);
  const reach = reachOfRates(counts, createRandom(seed));
  const measures = criteria.map((criterion): FairnessMeasure<Criterion> => {
    const { difference, ratio } = disparityOf(counts, criterion);
    const half = reach(ratesOf[criterion]);
    const pValue = homogeneity(counts, ratesOf[criterion]);
    return {
      criterion,
      difference: {
        value: difference,
        low: Math.max(0, difference - half),
        high: Math.min(1, difference + half),
      },
      ratio,
      pValue,
      verdict: verdictOf(difference < mostDifference, difference, pValue),
      extremes: extremesOf(groups, worstRate(counts, criterion)),
    };
  });
  const [parity] = measures;
  return [...measures, fourFifths(parity!)];
}

function fourFifths(parity: FairnessMeasure<Criterion>): FairnessMeasure<'four-fifths rule'> {
  const verdict = verdictOf(parity.ratio >= leastRatio, parity.ratio, parity.pValue);
  return { ...parity, criterion: 'four-fifths rule', verdict };
}

/** `value` is what the tolerance was held against. */
export function verdictOf(isWithin: boolean, value: number, pValue: number): FairnessVerdict {
  if (Number.isNaN(value)) return 'unclear';
  if (isWithin) return 'fair';
  return pValue < significance ? 'unfair' : 'unclear';
}

/** Chi-square tests that the groups' rates are the same; the least p-value times the number of rates (Bonferroni). */
function homogeneity(groups: readonly GroupCounts[], rates: readonly GroupRate[]): number {
  const pValues = rates.map(rate => {
    const shares = groups.map(counts => shareOf(counts, rate)).filter(({ of }) => of > 0);
    const hits = shares.map(share => share.hits);
    const misses = shares.map(share => share.of - share.hits);
    const isMixed = hits.some(count => count > 0) && misses.some(count => count > 0);
    return isMixed ? chiSquare({ reference: hits, current: misses }).pValue : 1;
  });
  return Math.min(1, Math.min(...pValues) * rates.length);
}

/** Of the rates that a criterion asks for, the one that is farthest from it. */
function worstRate(counts: readonly GroupCounts[], criterion: Criterion): GroupRate {
  const spread = (rate: GroupRate) => {
    const rates = counts.map(group => rateOf(group, rate)).filter(value => !Number.isNaN(value));
    return rates.length === 0 ? 0 : Math.max(...rates) - Math.min(...rates);
  };
  return ratesOf[criterion].reduce((worst, rate) => (spread(rate) > spread(worst) ? rate : worst));
}

function extremesOf(groups: readonly ClassifiedGroup[], rate: GroupRate): readonly [string, string] | null {
  return furthestApart(groups, ({ rates }) => rates[rate].value);
}

/** The labels of the groups with the least and the greatest value. */
export function furthestApart<Group extends { readonly label: string }>(
  groups: readonly Group[],
  valueOf: (group: Group) => number,
): readonly [least: string, most: string] | null {
  const known = groups.filter(group => !Number.isNaN(valueOf(group))).sort((a, b) => valueOf(a) - valueOf(b));
  return known.length < 2 ? null : [known[0]!.label, known.at(-1)!.label];
}
