import { expect, test } from 'vitest';
import { from } from '../../../src/core/fairness/policy.ts';
import type { FairnessReport } from '../../../src/core/fairness/fairness-report.ts';
import {
  compatibilitySentences,
  fairnessHeadline,
} from '../../../src/lifecycle/evaluation/fairness-words.ts';
import { mitigationLabel, policyText } from '../../../src/lifecycle/evaluation/mitigation-words.ts';

const estimate = { value: 0.21, low: 0.15, high: 0.27 };
const parity = {
  criterion: 'demographic parity',
  difference: estimate,
  ratio: 0.5,
  pValue: 0.0001,
  verdict: 'unfair',
  extremes: ['f', 'm'],
} as const;
const report = (measures: Extract<FairnessReport, { task: 'classification' }>['measures']): FairnessReport =>
  ({ task: 'classification', columns: ['sex'], measures }) as unknown as FairnessReport;

test('an unfair measure is told with its size and the groups that are farthest apart', () => {
  const rule = { ...parity, criterion: 'four-fifths rule' } as const;
  expect(fairnessHeadline(report([parity, rule]))).toBe(
    'By sex, the model is unfair in demographic parity and four-fifths rule. Demographic parity is off by 21 points: “f” has the least, “m” the most.',
  );
});

test('what is fair, and what cannot be told, is told as such', () => {
  expect(fairnessHeadline(report([{ ...parity, verdict: 'fair' }]))).toBe(
    'By sex, every measure is within its tolerance.',
  );
  expect(fairnessHeadline(report([{ ...parity, verdict: 'unclear' }]))).toContain('cannot be told');
});

const sides = { least: { label: 'f', baseRate: 0.2 }, most: { label: 'm', baseRate: 0.5 } };
const rates = { precision: 0.6, truePositiveRate: 0.5 };

test('base rates that differ: what cannot hold together is told in this model’s numbers', () => {
  const sentences = compatibilitySentences(
    {
      ...sides,
      ...rates,
      baseRatesDiffer: true,
      pValue: 1e-6,
      impliedFalsePositiveRates: { least: 0.083, most: 0.333 },
    },
    'yes',
  );
  expect(sentences).toHaveLength(3);
  expect(sentences[0]).toContain('“yes” is true of 20 % of “f” and of 50 % of “m”');
  expect(sentences[1]).toContain(
    'then 8.3 % of the others in “f” but 33.3 % in “m” would have to be said yes to wrongly',
  );
});

test('base rates that do not differ: all can hold together', () => {
  const nothing = { least: 0.1, most: 0.1 };
  const [only, ...more] = compatibilitySentences(
    { ...sides, ...rates, baseRatesDiffer: false, pValue: 0.4, impliedFalsePositiveRates: nothing },
    'yes',
  );
  expect(only).toContain('can hold together');
  expect(more).toEqual([]);
});

test('a way of deciding is told in words', () => {
  expect(policyText(from(0.4213))).toBe('yes from 0.4213 on');
  expect(policyText(from(Infinity))).toBe('never yes');
  expect(policyText({ ignore: 0.1, rate: 0.3, weight: 0.75, threshold: 0.6, other: 0.5 })).toBe(
    'yes from 0.6 on in 75 % of cases, else yes from 0.5 on; in 10 % of cases by a lot that says yes to 30 %',
  );
  expect(mitigationLabel({ kind: 'without columns', columns: ['sex', 'title'] })).toBe(
    'Trained anew without sex, title',
  );
});
