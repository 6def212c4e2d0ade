import { describe, expect, test } from 'vitest';
import type { Fix } from '../../../src/core/quality/finding.ts';
import { type Table, isNumeric } from '../../../src/core/table/column.ts';
import { createProblemLog } from '../../../src/core/table/read-problems.ts';
import { applyStep } from '../../../src/core/table/steps/apply-step.ts';
import { tableOf } from '../table-of.ts';
import { findingsOf, rowsOf } from './thorough.ts';

describe('numbers as text', () => {
  test.each([
    ['$1,200.50', true],
    ['CHF 1’200', true],
    ['12.5 %', true],
    ["1'000'000", true],
    ['€ 3', true],
    ['1 250 000', true],
    ['007', false],
    ['12-34', false],
    ['8001', false],
    ['3, 4', false],
    ['room 12', false],
  ])('%s: %s', (text, is) => {
    const found = findingsOf('numbers as text', tableOf({ price: [text, text, text] }));
    expect(found.length === 1).toBe(is);
  });

  test('a few other values do not hide them, and the rows are told', () => {
    const cells = rowsOf(20).map(row => (row === 0 ? 'free' : `$${row}`));
    expect(findingsOf('numbers as text', tableOf({ price: cells }))).toMatchObject([
      { column: 'price', severity: 'warning', message: expect.stringContaining('such as "$1"') },
    ]);
  });
});

/** The values after the step of this fix. */
async function fixed(table: Table, fix: Fix | undefined): Promise<readonly number[]> {
  const problems = createProblemLog();
  const after = await applyStep(table, fix!.step, { pseudonymOf: async text => text, problems });
  const [column] = after.columns;
  return isNumeric(column!) ? [...column.values] : [];
}

describe('the fix of numbers as text', () => {
  test.each([
    [
      ['$1,200.50', '$3'],
      [1200.5, 3],
    ],
    [
      ['12,5 %', '1.200 %'],
      [12.5, 1200],
    ],
    [
      ['1.234.567 €', '1.000 €'],
      [1234567, 1000],
    ],
    [
      ['€ 3', 'CHF 1’200'],
      [3, 1200],
    ],
  ])('reads %s by the decimal mark that the texts show', async (texts, values) => {
    const table = tableOf({ price: texts });
    const [finding] = findingsOf('numbers as text', table);
    expect(await fixed(table, finding!.fix)).toEqual(values);
  });

  test('asks where every text could be read with either mark', async () => {
    const table = tableOf({ price: ['1,234', '12,500'] });
    const [finding] = findingsOf('numbers as text', table);
    expect(finding).not.toHaveProperty('fix');
    const { question, fixes } = finding!.choice!;
    expect(question).toBe('Which number is "1,234"?');
    expect(fixes.map(({ label }) => label)).toEqual(['It is 1,234: read it so', 'It is 1.234: read it so']);
    expect(await fixed(table, fixes[0])).toEqual([1234, 12500]);
    expect(await fixed(table, fixes[1])).toEqual([1.234, 12.5]);
  });

  test('is not offered where the texts contradict each other', () => {
    const [finding] = findingsOf('numbers as text', tableOf({ price: ['1,50 €', '1.50 €'] }));
    expect(finding).not.toHaveProperty('fix');
    expect(finding).not.toHaveProperty('choice');
  });
});

describe('dates as text', () => {
  test.each([
    ['31.12.2024', true],
    ['12/31/24', true],
    ['2024/12/31', true],
    ['31 Dec 2024', true],
    ['December 31, 2024', true],
    ['31.12.2024 18:30', true],
    ['1.2.3', false],
    ['45.12.2024', false],
    ['555-1234', false],
    ['May', false],
  ])('%s: %s', (text, is) => {
    expect(findingsOf('dates as text', tableOf({ when: [text, text] })).length === 1).toBe(is);
  });
});

describe('the fix of dates as text', () => {
  test.each([
    [
      ['31/12/2024', '01/02/2024'],
      ['2024-12-31', '2024-02-01'],
    ],
    [
      ['12/31/2024', '01/02/2024'],
      ['2024-12-31', '2024-01-02'],
    ],
    [
      ['31.12.2024', '1 Feb 2024'],
      ['2024-12-31', '2024-02-01'],
    ],
  ])('reads %s in the order that the texts show', async (texts, days) => {
    const table = tableOf({ when: texts });
    const [finding] = findingsOf('dates as text', table);
    const values = await fixed(table, finding!.fix);
    expect(values.map(value => new Date(value).toISOString().slice(0, 10))).toEqual(days);
  });

  test('asks which is the day where all could be either, and guesses nothing', async () => {
    const table = tableOf({ when: ['03/04/2024', '05/06/2024'] });
    const [finding] = findingsOf('dates as text', table);
    expect(finding).not.toHaveProperty('fix');
    expect(finding!.choice).toMatchObject({
      question: 'Which day is "03/04/2024"?',
      fixes: [{ label: 'It is 3 April 2024: read it so' }, { label: 'It is 4 March 2024: read it so' }],
    });
    const values = await fixed(table, finding!.choice!.fixes[1]);
    expect(new Date(values[0]!).toISOString()).toMatch(/^2024-03-04/);
  });

  test('is not offered where some must be day first and others month first', () => {
    const [finding] = findingsOf('dates as text', tableOf({ when: ['31/12/2024', '12/31/2024'] }));
    expect(finding).not.toHaveProperty('fix');
    expect(finding).not.toHaveProperty('choice');
  });
});

describe('category variants', () => {
  test('case, blanks and accents do not make another category; the rarer spellings are shown', () => {
    const table = tableOf({ city: ['Zürich', 'Zürich', 'zürich', 'Zurich ', 'Basel', null] });
    expect(findingsOf('category variants', table)).toMatchObject([
      { rows: [3, 4], message: expect.stringContaining('"Zürich" = "zürich" = "Zurich "') },
    ]);
  });

  test('different words are let be', () => {
    expect(findingsOf('category variants', tableOf({ city: ['Bern', 'Berne'] }))).toEqual([]);
  });
});

test('special characters: values without a letter or a digit, past the threshold', () => {
  const table = tableOf({ plan: ['gold', '??', 'basic', '***'] });
  expect(findingsOf('special characters', table)).toMatchObject([
    { rows: [2, 4], message: '2 values (50 %) without a letter or a digit, such as "??".' },
  ]);
  expect(findingsOf('special characters', table, null, { specialCharacters: 0.5 })).toEqual([]);
});

test('rare categories: those of fewer rows than the threshold', () => {
  const table = tableOf({ plan: rowsOf(100).map(row => (row < 3 ? 'gold' : 'basic')) });
  expect(findingsOf('rare categories', table)).toMatchObject([{ rows: [1, 2, 3] }]);
  expect(findingsOf('rare categories', table, null, { rareRows: 3 })).toEqual([]);
});

describe('outliers', () => {
  const table = tableOf({ x: [...rowsOf(99), 1000] });

  test('are beyond three widths of the middle half, and shown with the bounds', () => {
    // Quartiles of 0…98 and 1000: 24.75 and 74.25, so the fences are -123.75 and 222.75.
    expect(findingsOf('outliers', table)).toMatchObject([
      { severity: 'warning', rows: [100], message: '1 value (1 %) below -123.8 or above 222.8.' },
    ]);
  });

  test('the fence is the person’s to move', () => {
    expect(findingsOf('outliers', table, null, { fence: 20 })).toEqual([]);
  });

  test('are not told where half of the values are one', () => {
    expect(findingsOf('outliers', tableOf({ x: [0, 0, 0, 0, 0, 5] }))).toEqual([]);
  });
});

describe('impossible values', () => {
  test.each([
    ['age', [30, -4, 50], [2]],
    ['patientAge', [30, -4, 50], [2]],
    ['Latitude', [47.5, 200, -90], [2]],
    ['average', [30, -4, 50], []],
    ['change', [30, -4, 50], []],
  ])('%s %j', (name, cells, rows) => {
    expect(findingsOf('impossible values', tableOf({ [name]: cells })).flatMap(found => found.rows)).toEqual(
      rows,
    );
  });

  test('a −999 apart from all others stands for something', () => {
    const cells = rowsOf(100).map(row => (row % 50 === 0 ? -999 : row + 20));
    expect(findingsOf('impossible values', tableOf({ reading: cells }))).toMatchObject([
      { severity: 'warning', rows: [1, 51] },
    ]);
  });

  test('999 among its like is a number', () => {
    const cells = rowsOf(2000).map(row => row % 1000);
    expect(findingsOf('impossible values', tableOf({ reading: cells }))).toEqual([]);
  });

  test('a few negatives where all else is well above zero are slips', () => {
    const cells = rowsOf(200).map(row => (row === 7 ? -3 : 50 + (row % 40)));
    expect(findingsOf('impossible values', tableOf({ weight_index: cells }))).toMatchObject([{ rows: [8] }]);
  });
});

test('infinite values are critical', () => {
  expect(findingsOf('infinite', tableOf({ x: [1, Infinity, -Infinity] }))).toMatchObject([
    { severity: 'critical', rows: [2, 3] },
  ]);
});

test('skew beyond the threshold says on which side the tail is', () => {
  const table = tableOf({ x: [...rowsOf(60).map(() => 0), 1] });
  expect(findingsOf('skew', table)).toEqual([]);
  expect(findingsOf('skew', table, null, { skewness: 5 })[0]!.message).toMatch(/long tail of high values/);
});

test('zeros are told of numbers with other values too, not of 0 and 1', () => {
  expect(findingsOf('zeros', tableOf({ x: [0, 1, 2, 0] }))).toMatchObject([{ rows: [1, 4] }]);
  expect(findingsOf('zeros', tableOf({ x: [0, 1, 1, 0] }))).toEqual([]);
});

const saysYes = (rows: number) => tableOf({ x: rowsOf(100).map(row => (row < rows ? 'yes' : 'no')) });

test('imbalance is 1 − entropy over its maximum, as ydata-profiling has it', () => {
  // At 11 of 100 it is 0.5001, at 12 0.4706.
  expect(findingsOf('imbalance', saysYes(11))).toHaveLength(1);
  expect(findingsOf('imbalance', saysYes(12))).toEqual([]);
});
