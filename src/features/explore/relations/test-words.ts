import type { HypothesisTest } from '../../../core/statistics/hypothesis-test.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';

export const testNames: Readonly<Record<HypothesisTest['test'], string>> = {
  pearson: 'Pearson’s r',
  spearman: 'Spearman’s ρ',
  'welch t': 'Welch’s t',
  'mann-whitney': 'Mann-Whitney U',
  anova: 'ANOVA F',
  'kruskal-wallis': 'Kruskal-Wallis H',
  'chi-square': 'Chi-square',
};

export const effectNames: Readonly<Record<HypothesisTest['effect']['measure'], string>> = {
  r: 'r',
  rho: 'ρ',
  'cohen d': 'Cohen’s d',
  'rank-biserial r': 'rank-biserial r',
  'eta squared': 'η²',
  'epsilon squared': 'ε²',
  'cramers v': 'Cramér’s V',
};

/** "Welch’s t = 3.21, p < 0.001, Cohen’s d = 0.54". */
export function testSentence({ test, statistic, pValue, effect }: HypothesisTest): string {
  const told = `${testNames[test]} = ${formatNumber(statistic)}, p ${pText(pValue)}`;
  return effectNames[effect.measure] === 'r' || effectNames[effect.measure] === 'ρ'
    ? told
    : `${told}, ${effectText(effect)}`;
}

/** "Cohen’s d = 0.54". */
export function effectText({ measure, value }: HypothesisTest['effect']): string {
  return `${effectNames[measure]} = ${formatNumber(value)}`;
}

/** "= 0.023", "< 0.001". */
export function pText(pValue: number): string {
  return pValue < 0.001 ? '< 0.001' : `= ${pValue.toFixed(3)}`;
}
