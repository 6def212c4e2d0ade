import { pearsonTest, spearmanTest } from '../statistics/correlation-tests.ts';
import { compareMeans, compareRanks } from '../statistics/group-tests.ts';
import type { HypothesisTest } from '../statistics/hypothesis-test.ts';
import { type CodedColumn, type Column, isNumeric } from '../table/column.ts';
import { contingencyOf, independenceTest, mutualInformation } from './contingency.ts';
import { bothNumbers, groupNumbers } from './pair-rows.ts';
import { cutAtQuantiles } from './quantile-bins.ts';

export interface PairTests {
  /** Pearson's, Welch's, ANOVA or chi-square, as the kinds need; null where there is nothing to compare. */
  readonly test: HypothesisTest | null;
  /** Spearman's, Mann-Whitney or Kruskal-Wallis; null between two categories. */
  readonly rankTest: HypothesisTest | null;
}

/** Whether two columns could look as they do were they unrelated. */
export function testPair(first: Column, second: Column): PairTests {
  if (isNumeric(first)) {
    if (!isNumeric(second)) return testGroups(groupNumbers(second, first));
    const both = bothNumbers(first, second);
    return { test: pearsonTest(both.first, both.second), rankTest: spearmanTest(both.first, both.second) };
  }
  return isNumeric(second)
    ? testGroups(groupNumbers(first, second))
    : { test: independenceTest(contingencyOf(first, second)), rankTest: null };
}

function testGroups(groups: readonly Float64Array[]): PairTests {
  return { test: compareMeans(groups), rankTest: compareRanks(groups) };
}

const tenths = 10;

/** The mutual information of two columns in nats, numbers cut into tenths by rank. */
export function informationBetween(first: Column, second: Column): number {
  return mutualInformation(contingencyOf(asCategories(first), asCategories(second)));
}

function asCategories(column: Column): CodedColumn {
  return isNumeric(column) ? cutAtQuantiles(column, tenths).coded : column;
}
