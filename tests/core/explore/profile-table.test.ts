import { describe, expect, test } from 'vitest';
import type { ColumnProfile } from '../../../src/core/explore/profile.ts';
import { profileTable } from '../../../src/core/explore/profile-table.ts';
import { references } from '../../reference/reference.ts';
import { numbers, words } from './columns.ts';

type Numeric = Extract<ColumnProfile, { shape: 'numeric' }>;
type Expected = Pick<Numeric, 'missing' | 'distinct'> & {
  readonly summary: NonNullable<Numeric['summary']>;
  readonly histogram: NonNullable<Numeric['histogram']>;
};

const cases = references<{ values: readonly number[] }, Expected>('explore').filter(
  ({ name }) => !name.startsWith('relations'),
);

describe('as pandas describes and numpy counts', () => {
  test.each(cases)('$name', ({ name, inputs, expected }) => {
    const kind = name.startsWith('integers') ? 'integer' : 'number';
    const table = { rows: inputs.values.length, columns: [numbers('x', inputs.values, kind)] };
    const [profile] = profileTable(table) as [Numeric];

    expect(profile.missing).toBe(expected.missing);
    expect(profile.distinct).toBe(expected.distinct);
    expect(profile.histogram).toEqual(expected.histogram);
    for (const key of ['min', 'q1', 'median', 'q3', 'max', 'zeros', 'negatives', 'infinite'] as const)
      expect(profile.summary![key], key).toBe(expected.summary[key]);
    // Sums are rounded in another order than numpy's pairwise ones.
    expectClose(profile.summary!.mean, expected.summary.mean, 1e-14);
    // pandas loses digits in the column far from zero, whose sd is 1e-10 of its mean.
    expectClose(profile.summary!.sd, expected.summary.sd, name.includes('far') ? 1e-9 : 1e-12);
    // Of order 1, so the tolerance is absolute. Far from zero pandas does not correct the rounding of the mean.
    for (const key of ['skewness', 'kurtosis'] as const)
      expectNear(profile.summary![key]!, expected.summary[key]!, name.includes('far') ? 1e-5 : 1e-9);
  });
});

function expectClose(actual: number, expected: number, relative: number) {
  if (Number.isNaN(expected)) expect(actual).toBeNaN();
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

function expectNear(actual: number, expected: number, absolute: number) {
  if (Number.isNaN(expected)) expect(actual).toBeNaN();
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(absolute);
}

test('infinite values are in the summary and out of the histogram', () => {
  const column = numbers('x', [2, Infinity, null, 1, -Infinity]);
  const [profile] = profileTable({ rows: 5, columns: [column] }) as [Numeric];
  expect([profile.summary!.min, profile.summary!.max]).toEqual([-Infinity, Infinity]);
  expect([profile.summary!.infinite, profile.summary!.negatives]).toEqual([2, 1]);
  expect([profile.histogram!.edges[0], profile.histogram!.edges.at(-1)]).toEqual([1, 2]);
});

test('a column without a value has neither summary nor histogram', () => {
  const [profile] = profileTable({ rows: 2, columns: [numbers('x', [null, null])] });
  expect(profile).toMatchObject({ missing: 2, distinct: 0, summary: null, histogram: null });
});

test('the most frequent values come first, ties in order of appearance', () => {
  const column = words('plan', ['gold', 'basic', null, 'basic', 'free', 'gold', 'none']);
  expect(profileTable({ rows: 7, columns: [column] })).toEqual([
    {
      name: 'plan',
      kind: 'category',
      shape: 'coded',
      rows: 7,
      missing: 1,
      distinct: 4,
      top: [
        { value: 'gold', count: 2 },
        { value: 'basic', count: 2 },
        { value: 'free', count: 1 },
        { value: 'none', count: 1 },
      ],
      rarest: 1,
    },
  ]);
});

test('at most twenty values are kept, and words of the dictionary that no row has do not count', () => {
  const column = words(
    'id',
    Array.from({ length: 30 }, (_, row) => `r${row}`),
    'identifier',
  );
  const half = { ...column, codes: column.codes.slice(0, 25) };
  const [profile] = profileTable({ rows: 25, columns: [half] });
  expect(profile).toMatchObject({ distinct: 25 });
  expect(profile!.shape === 'coded' && profile!.top).toHaveLength(20);
});

test('a few different whole numbers are listed with their counts, measured numbers are not', () => {
  const integers = numbers('rating', [3, 1, null, -0, 3, 0], 'integer');
  const [rating, length] = profileTable({ rows: 6, columns: [integers, numbers('length', [3, 1])] });
  expect(rating).toMatchObject({
    values: [
      { value: '0', count: 2 },
      { value: '1', count: 1 },
      { value: '3', count: 2 },
    ],
  });
  expect(length).not.toHaveProperty('values');
});

test('the table is left as it was', () => {
  const column = numbers('x', [3, 1, 2]);
  profileTable({ rows: 3, columns: [column] });
  expect([...column.values]).toEqual([3, 1, 2]);
});

test('every column is reported', () => {
  const heard: number[] = [];
  profileTable({ rows: 1, columns: [numbers('a', [1]), words('b', ['x'])] }, done => heard.push(done));
  expect(heard).toEqual([0.5, 1]);
});
