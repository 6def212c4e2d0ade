import { type GroupCounts, type GroupRate, rateOf } from './group-counts.ts';

/** What fairness between groups can mean, in Fairlearn's words where it has them. */
export const criteria = [
  'demographic parity',
  'equalized odds',
  'equal opportunity',
  'predictive parity',
  'equal accuracy',
] as const;
export type Criterion = (typeof criteria)[number];

/** The rates that must be equal among groups for a criterion to hold. */
export const ratesOf: Readonly<Record<Criterion, readonly GroupRate[]>> = {
  'demographic parity': ['selectionRate'],
  'equalized odds': ['truePositiveRate', 'falsePositiveRate'],
  'equal opportunity': ['truePositiveRate'],
  'predictive parity': ['precision'],
  'equal accuracy': ['accuracy'],
};

/** How far groups are from each other. */
export interface Disparity {
  /** Greatest rate less the least; of several rates the worst. */
  readonly difference: number;
  /** Least rate over the greatest; of several rates the worst. NaN where the greatest is 0. */
  readonly ratio: number;
}

/**
 * How far the groups are from a criterion, as Fairlearn 0.10: `MetricFrame.difference` and `ratio` between groups,
 * `demographic_parity_difference` and `…_ratio`, `equalized_odds_difference` and `…_ratio` with agg='worst_case',
 * `equal_opportunity_difference` and `…_ratio`. Groups where a rate is not defined are left out of it (Fairlearn has
 * them as 0); NaN where fewer than two are left.
 */
export function disparityOf(groups: readonly GroupCounts[], criterion: Criterion): Disparity {
  const spreads = ratesOf[criterion].map(rate => spreadOf(groups.map(counts => rateOf(counts, rate))));
  const differences = known(spreads.map(({ difference }) => difference));
  const ratios = known(spreads.map(({ ratio }) => ratio));
  return {
    difference: differences.length === 0 ? NaN : Math.max(...differences),
    ratio: ratios.length === 0 ? NaN : Math.min(...ratios),
  };
}

function spreadOf(rates: readonly number[]): Disparity {
  const defined = known(rates);
  if (defined.length < 2) return { difference: NaN, ratio: NaN };
  const [least, most] = [Math.min(...defined), Math.max(...defined)];
  return { difference: most - least, ratio: least / most };
}

function known(values: readonly number[]): readonly number[] {
  return values.filter(value => !Number.isNaN(value));
}
