import { expect, test } from 'vitest';
import {
  fillFrom,
  listText,
  momentFrom,
  numbersFrom,
  paramNote,
  piecesOf,
} from '../../../../src/features/prepare/params/param-value.ts';

test('what is typed to fill with is a number where it reads as one', () => {
  expect(['', ' ', '0', '-1.5', 'missing', '1e'].map(fillFrom)).toEqual([
    null,
    null,
    0,
    -1.5,
    'missing',
    '1e',
  ]);
});

test('a list is read between commas, and written so', () => {
  expect(piecesOf(' young, old ')).toEqual(['young', 'old']);
  expect(piecesOf('')).toEqual([]);
  expect(numbersFrom('18, 65')).toEqual([18, 65]);
  expect(numbersFrom('18, x, ')).toEqual([18, NaN, NaN]);
  expect(listText([18, 65])).toBe('18, 65');
});

test('a day is its first moment in UTC', () => {
  expect(momentFrom('2020-02-03')).toBe(Date.UTC(2020, 1, 3));
  expect(momentFrom('')).toBeNull();
});

test('a field says what scikit-learn calls it, and its default', () => {
  const field = { kind: 'number', label: 'Bins', hint: 'How many.' } as const;
  expect(paramNote('nBins', field, '5')).toBe('How many. nBins; default: 5.');
});
