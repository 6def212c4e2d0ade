import type { HypothesisTest } from './hypothesis-test.ts';
import { fisherTail, studentTwoSided } from './incomplete-beta.ts';
import { chiSquareTail } from './incomplete-gamma.ts';
import { normalTwoSided } from './normal-distribution.ts';
import { rank } from './ranks.ts';

/**
 * Whether the groups' means differ: Welch's t for two groups, as scipy's ttest_ind(equal_var=False), with Cohen's d;
 * one-way ANOVA for more, as f_oneway, with η². Null where no group varies or too few rows are left to tell.
 */
export function compareMeans(groups: readonly Float64Array[]): HypothesisTest | null {
  const filled = groups.filter(group => group.length > 0);
  if (filled.length === 2) return welch(filled[0]!, filled[1]!);
  return filled.length > 2 ? anova(filled) : null;
}

/**
 * Whether the groups' values differ in rank, outliers or not: Mann-Whitney for two groups, as scipy's
 * mannwhitneyu(method='asymptotic') with the rank-biserial correlation; Kruskal-Wallis for more, with ε² = H / (n − 1).
 * Null where all values are the same.
 */
export function compareRanks(groups: readonly Float64Array[]): HypothesisTest | null {
  const filled = groups.filter(group => group.length > 0);
  if (filled.length < 2) return null;
  const rows = filled.reduce((sum, group) => sum + group.length, 0);
  const pooled = new Float64Array(rows);
  let at = 0;
  for (const group of filled) {
    pooled.set(group, at);
    at += group.length;
  }
  const { ranks, tieSum } = rank(pooled);
  const untied = 1 - tieSum / (rows * rows * rows - rows);
  if (!(untied > 0)) return null;
  return filled.length === 2
    ? mannWhitney(ranks, filled[0]!.length, tieSum)
    : kruskalWallis(ranks, filled, untied);
}

function welch(first: Float64Array, second: Float64Array): HypothesisTest | null {
  if (first.length < 2 || second.length < 2) return null;
  const [a, b] = [spread(first), spread(second)];
  const [aError, bError] = [
    a.squares / (first.length - 1) / first.length,
    b.squares / (second.length - 1) / second.length,
  ];
  const error = aError + bError;
  if (!(error > 0)) return null;
  const statistic = (a.mean - b.mean) / Math.sqrt(error);
  const freedom =
    (error * error) / ((aError * aError) / (first.length - 1) + (bError * bError) / (second.length - 1));
  const pooled = Math.sqrt((a.squares + b.squares) / (first.length + second.length - 2));
  return {
    test: 'welch t',
    statistic,
    pValue: studentTwoSided(statistic, freedom),
    effect: { measure: 'cohen d', value: (a.mean - b.mean) / pooled },
  };
}

function anova(groups: readonly Float64Array[]): HypothesisTest | null {
  const rows = groups.reduce((sum, group) => sum + group.length, 0);
  const spreads = groups.map(spread);
  const mean = spreads.reduce((sum, one, i) => sum + one.mean * groups[i]!.length, 0) / rows;
  const between = spreads.reduce((sum, one, i) => sum + groups[i]!.length * (one.mean - mean) ** 2, 0);
  const within = spreads.reduce((sum, { squares }) => sum + squares, 0);
  const [betweenFreedom, withinFreedom] = [groups.length - 1, rows - groups.length];
  if (withinFreedom <= 0 || !(within > 0)) return null;
  const statistic = between / betweenFreedom / (within / withinFreedom);
  return {
    test: 'anova',
    statistic,
    pValue: fisherTail(statistic, betweenFreedom, withinFreedom),
    effect: { measure: 'eta squared', value: between / (between + within) },
  };
}

/** U of the first group; the normal approximation with continuity correction. */
function mannWhitney(ranks: Float64Array, firstRows: number, tieSum: number): HypothesisTest {
  const rows = ranks.length;
  const pairs = firstRows * (rows - firstRows);
  const u = sum(ranks.subarray(0, firstRows)) - (firstRows * (firstRows + 1)) / 2;
  const sd = Math.sqrt((pairs / 12) * (rows + 1 - tieSum / (rows * (rows - 1))));
  const z = (Math.max(u, pairs - u) - pairs / 2 - 0.5) / sd;
  return {
    test: 'mann-whitney',
    statistic: u,
    // Below the mean the doubled upper tail exceeds 1: nothing there is surprising.
    pValue: z <= 0 ? 1 : normalTwoSided(z),
    effect: { measure: 'rank-biserial r', value: (2 * u) / pairs - 1 },
  };
}

function kruskalWallis(ranks: Float64Array, groups: readonly Float64Array[], untied: number): HypothesisTest {
  const rows = ranks.length;
  let at = 0;
  let squares = 0;
  for (const { length } of groups) {
    squares += sum(ranks.subarray(at, at + length)) ** 2 / length;
    at += length;
  }
  const statistic = ((12 / (rows * (rows + 1))) * squares - 3 * (rows + 1)) / untied;
  return {
    test: 'kruskal-wallis',
    statistic,
    pValue: chiSquareTail(Math.max(0, statistic), groups.length - 1),
    effect: { measure: 'epsilon squared', value: Math.max(0, statistic) / (rows - 1) },
  };
}

function spread(values: Float64Array): { mean: number; squares: number } {
  const mean = sum(values) / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return { mean, squares };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
