import { expect, test } from 'vitest';
import { orderEvidence, parseWrittenDate } from '../../../src/core/table/parse-written-date.ts';

const iso = (text: string, order: 'dayFirst' | 'monthFirst' | null = null) => {
  const value = parseWrittenDate(text, order);
  return Number.isNaN(value) ? null : new Date(value).toISOString();
};

test.each([
  ['2024/2/29', '2024-02-29T00:00:00.000Z'],
  ['2024-2-9', '2024-02-09T00:00:00.000Z'],
  ['29.02.2024', '2024-02-29T00:00:00.000Z'],
  ['3.4.2024 14:05', '2024-04-03T14:05:00.000Z'],
  ['29.02.24', '2024-02-29T00:00:00.000Z'],
  ['31.12.99', '1999-12-31T00:00:00.000Z'],
  ['29 Feb 2024', '2024-02-29T00:00:00.000Z'],
  ['29-Feb-2024', '2024-02-29T00:00:00.000Z'],
  ['29-FEB-24', '2024-02-29T00:00:00.000Z'],
  ['February 29, 2024', '2024-02-29T00:00:00.000Z'],
  ['Feb 29 2024 1:45 PM', '2024-02-29T13:45:00.000Z'],
  ['1st March 2024', '2024-03-01T00:00:00.000Z'],
  ['Thu, 29 Feb 2024 13:45:10 +0200', '2024-02-29T11:45:10.000Z'],
  ['05/05/2024', '2024-05-05T00:00:00.000Z'],
])('%s needs no order', (text, expected) => {
  expect(iso(text)).toBe(expected);
});

test('day and month are never guessed', () => {
  expect(iso('03/04/2024')).toBeNull();
  expect(iso('03/04/2024', 'dayFirst')).toBe('2024-04-03T00:00:00.000Z');
  expect(iso('03/04/2024', 'monthFirst')).toBe('2024-03-04T00:00:00.000Z');
  expect(iso('12/31/2024 12:05:30 AM', 'monthFirst')).toBe('2024-12-31T00:05:30.000Z');
});

test.each([
  ['03/04/2024', 'either'],
  ['13/04/2024', 'dayFirst'],
  ['04-13-2024', 'monthFirst'],
  ['04/04/2024', 'certain'],
  ['04.03.2024', 'certain'],
  ['31/02/2024', 'none'],
  ['2024/13/01', 'none'],
  ['29.02.2023', 'none'],
] as const)('%s says %s', (text, evidence) => {
  expect(orderEvidence(text)).toBe(evidence);
});

test.each(['', '1.2.3', '10-11-12', '192.168.1.10', 'May', 'march on', '2024', '25/12', '5 June', '12:30'])(
  '%j is no date',
  text => {
    expect(iso(text, 'dayFirst')).toBeNull();
  },
);
