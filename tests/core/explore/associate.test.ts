import { describe, expect, test } from 'vitest';
import { relateColumns } from '../../../src/core/explore/relate-columns.ts';
import { createRandom } from '../../../src/core/random.ts';
import { references } from '../../reference/reference.ts';
import { numbers, words } from './columns.ts';

interface Inputs {
  readonly columns: Readonly<Record<string, readonly (number | string | null)[]>>;
  readonly target: string;
}

const columnOf = (name: string, values: readonly (number | string | null)[]) =>
  values.some(value => typeof value === 'string')
    ? words(name, values as (string | null)[])
    : numbers(name, values as (number | null)[]);

const cases = references<Inputs, Record<string, number>>('explore').filter(({ name }) =>
  name.startsWith('relations'),
);

describe('the penguins, as scipy relates them', () => {
  test.each(cases)('$name', ({ inputs, expected }) => {
    const columns = Object.entries(inputs.columns).map(([name, values]) => columnOf(name, values));
    const relations = relateColumns({ rows: inputs.columns[inputs.target]!.length, columns }, inputs.target);
    expect(relations).toHaveLength(columns.length - 1);
    // Sums in another order; near 0 the square root of a rounding error of 1e-16 is 1e-8.
    for (const { column, value } of relations)
      expect(Math.abs(value - expected[column]!), column).toBeLessThan(expected[column]! > 0.1 ? 1e-9 : 1e-7);
  });
});

test('the bias-corrected V of a table worked by hand', () => {
  // [[30, 10], [10, 30]]: φ² = 0.25, less 1/79, over 2 − 1/79 − 1 (Bergsma 2013, equations 3 and 4).
  const cells = Array.from({ length: 80 }, (_, row) => row);
  const first = words(
    'first',
    cells.map(row => (row < 40 ? 'a' : 'b')),
  );
  const second = words(
    'second',
    cells.map(row => (row < 30 || row >= 70 ? 'c' : 'd')),
  );
  const [relation] = relateColumns({ rows: 80, columns: [first, second] }, 'second');
  expect(relation!.value).toBeCloseTo(0.5, 12);
  expect(relation!.strength).toBeCloseTo(Math.sqrt((0.25 - 1 / 79) / (1 - 1 / 79)), 12);
});

const spell = (bit: number) => (bit === 1 ? 'yes' : 'no');

test('the three measures agree on two binary columns', () => {
  const random = createRandom(1);
  const bits = Array.from({ length: 500 }, () => (random() < 0.4 ? 1 : 0));
  const target = bits.map(bit => (random() < 0.8 ? bit : 1 - bit));
  const strengths = [
    [numbers('x', bits), numbers('y', target)],
    [words('x', bits.map(spell)), numbers('y', target)],
    [numbers('x', bits), words('y', target.map(spell))],
    [words('x', bits.map(spell)), words('y', target.map(spell))],
  ].map(columns => relateColumns({ rows: 500, columns }, 'y')[0]!.strength);
  for (const strength of strengths) expect(strength).toBeCloseTo(strengths[0]!, 3);
  expect(strengths[0]).toBeGreaterThan(0.5);
});

test('an identifier tells nothing, however well it fits', () => {
  const rows = Array.from({ length: 50 }, (_, row) => row);
  const columns = [
    words(
      'id',
      rows.map(row => `c${row}`),
      'identifier',
    ),
    numbers(
      'tenure',
      rows.map(row => row % 7),
    ),
    words(
      'churn',
      rows.map(row => (row % 7 > 3 ? 'no' : 'yes')),
    ),
  ];
  expect(relateColumns({ rows: 50, columns }, 'churn').map(({ column }) => column)).toEqual(['tenure', 'id']);
  expect(relateColumns({ rows: 50, columns }, 'churn')[1]!.strength).toBe(0);
  expect(relateColumns({ rows: 50, columns }, 'tenure').find(({ column }) => column === 'id')!.strength).toBe(
    0,
  );
});

test.each([
  ['a constant number', numbers('x', [4, 4, 4, 4])],
  ['a constant category', words('x', ['a', 'a', 'a', 'a'])],
  ['only missing values', numbers('x', [null, null, null, null])],
])('%s relates to nothing', (_, column) => {
  for (const target of [numbers('y', [1, 2, 3, 4]), words('y', ['a', 'b', 'a', 'b'])])
    expect(relateColumns({ rows: 4, columns: [column, target] }, 'y')[0]).toMatchObject({
      value: 0,
      strength: 0,
    });
});

test('a falling line is as strong as a rising one', () => {
  const columns = [numbers('x', [1, 2, 3, 4]), numbers('y', [8, 6, 4, 2])];
  const [relation] = relateColumns({ rows: 4, columns }, 'y');
  expect(relation).toMatchObject({ column: 'x', measure: 'pearson' });
  expect(relation!.value).toBeCloseTo(-1, 12);
  expect(relation!.strength).toBeCloseTo(1, 12);
});

test('an unknown target is named', () => {
  expect(() => relateColumns({ rows: 0, columns: [] }, 'churn')).toThrow('no column "churn"');
});
