import { expect, test } from 'vitest';
import { spanLabels } from '../../../src/features/explore/pair/bin-labels.ts';
import { conditionText } from '../../../src/features/explore/rows/condition-text.ts';
import { pText, testSentence } from '../../../src/features/explore/relations/test-words.ts';

const range = (from: number | null, to: number | null) =>
  conditionText({ column: 'age', kind: 'range', from, to }, 'number');

test('conditions in words', () => {
  expect([range(20, 40), range(20, null), range(null, 40), range(null, null)]).toEqual([
    'age from 20 to 40',
    'age from 20',
    'age up to 40',
    'age is not missing',
  ]);
  expect(conditionText({ column: 'plan', kind: 'values', values: ['gold', ''] }, 'category')).toBe(
    'plan is gold or missing',
  );
  const day = Date.parse('2024-05-01');
  expect(conditionText({ column: 'on', kind: 'range', from: day, to: null }, 'datetime')).toBe(
    'on from 2024-05-01',
  );
});

test('a test in a sentence; a correlation is its own effect', () => {
  expect(
    testSentence({
      test: 'welch t',
      statistic: 3.2104,
      pValue: 0.0213,
      effect: { measure: 'cohen d', value: 0.5 },
    }),
  ).toBe('Welch’s t = 3.21, p = 0.021, Cohen’s d = 0.5');
  expect(
    testSentence({ test: 'pearson', statistic: -0.5, pValue: 1e-9, effect: { measure: 'r', value: -0.5 } }),
  ).toBe('Pearson’s r = -0.5, p < 0.001');
  expect(pText(0.001)).toBe('= 0.001');
});

test('bins are told apart even where their edges read the same', () => {
  expect(spanLabels([0, 10, 20.5], false)).toEqual(['0 to 10', '10 to 20.5']);
  expect(spanLabels([3, 3], false)).toEqual(['3']);
  expect(spanLabels([1.00001, 1.00002, 1.00003], false)).toEqual(['1', '1 (2)']);
  expect(spanLabels([0, 86_400_000], true)).toEqual(['1970-01-01 to 1970-01-02']);
});
