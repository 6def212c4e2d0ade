import { expect, test } from 'vitest';
import { targetEncoder } from '../../../../src/core/preprocessing/encoding/target-encoder.ts';
import { tableOf } from '../../table-of.ts';

const params = { smooth: 'auto', cv: 5 } as const;

/** Twenty rows, each with a name of its own, and a target that only the name could tell. */
const named = tableOf({ name: Array.from({ length: 20 }, (_, row) => `n${row}`) });
const context = {
  seed: 1,
  target: { values: Float64Array.from({ length: 20 }, (_, row) => row % 2), classes: ['no', 'yes'] },
};

function numbersOf(table: ReturnType<typeof targetEncoder.transform>) {
  return table.columns.map(column => ('values' in column ? [...column.values] : []));
}

test('the training rows are encoded without their own target', () => {
  const fitted = targetEncoder.fit(named, params, context);
  const [encoded] = numbersOf(targetEncoder.transformTraining!(fitted, named, params, context));
  // No other row has the name: what is left is the mean of four fifths of the rows, with both classes in each part.
  for (const value of encoded!) expect(value).toBeCloseTo(0.5, 12);
});

test('changing one row’s target changes other rows’ features, not its own', () => {
  const cities = tableOf({ city: Array.from({ length: 20 }, (_, row) => (row < 10 ? 'Oslo' : 'Rome')) });
  // A regression, so that the parts do not depend on the target.
  const values = Float64Array.from({ length: 20 }, (_, row) => (row * 37) % 11);
  const encode = (target: Float64Array) => {
    const own = { seed: 1, target: { values: target, classes: [] } };
    const fitted = targetEncoder.fit(cities, params, own);
    return numbersOf(targetEncoder.transformTraining!(fitted, cities, params, own))[0]!;
  };
  const [before, after] = [encode(values), encode(values.with(3, 1000))];
  expect(after[3]).toBe(before[3]);
  expect(after.some((value, row) => value !== before[row])).toBe(true);
});

test('an unknown category has the overall mean, a missing value is a category', () => {
  const table = tableOf({ city: ['Oslo', 'Oslo', null, null, 'Rome', 'Rome'] });
  const target = { values: Float64Array.of(0, 0, 9, 9, 3, 3), classes: [] };
  const fitted = targetEncoder.fit(table, { smooth: 0, cv: 5 }, { seed: 1, target });
  const [encoded] = numbersOf(targetEncoder.transform(fitted, tableOf({ city: ['Oslo', null, 'Paris'] })));
  expect(encoded).toEqual([0, 9, 4]);
});

test('without a target it refuses by name', () => {
  expect(() => targetEncoder.fit(named, params, { seed: 1, target: null })).toThrow(
    expect.objectContaining({ name: 'InputError' }),
  );
});
