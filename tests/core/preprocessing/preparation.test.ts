import { describe, expect, test } from 'vitest';
import { rowView } from '../../../src/core/matrix.ts';
import { rowTransformer, transform } from '../../../src/core/preprocessing/transform.ts';
import { references } from '../../reference/reference.ts';
import { tableOf } from '../table-of.ts';
import { fitDefault } from './fit-default.ts';

type Cells = Readonly<Record<string, readonly (number | string | null)[]>>;

describe('equals scikit-learn', () => {
  const cases = references<
    { train: Cells; new: Cells },
    { featureNames: readonly string[]; features: readonly (readonly number[])[] }
  >('preprocessing');

  test.each(cases)('$name', ({ inputs, expected }) => {
    const train = tableOf(inputs.train);
    const preparation = fitDefault(train);
    const features = transform(preparation, tableOf(inputs.new));
    expect(preparation.featureNames).toEqual(expected.featureNames);
    expect(features.rows).toBe(expected.features.length);
    expected.features.forEach((row, r) => {
      row.forEach((value, c) => {
        // 1e-9 relative: only the order of summation differs.
        const found = rowView(features, r)[c]!;
        expect(Math.abs(found - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
      });
    });
  });
});

test('a table with another dictionary gives the same features', () => {
  const preparation = fitDefault(tableOf({ c: ['a', 'b', 'c'] }));
  const reordered = tableOf({ c: ['c', 'unheard of', 'a', 'b'] });
  expect([...transform(preparation, reordered).data]).toEqual([0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0]);
});

test('a value that is not finite counts as missing', () => {
  const preparation = fitDefault(tableOf({ n: [1, 3, Infinity] }));
  expect(preparation.groups[0]?.steps).toMatchObject([
    { fitted: { fills: [2] } },
    { fitted: { columns: [{ mean: 2 }] } },
  ]);
  expect([...transform(preparation, tableOf({ n: [-Infinity, NaN] })).data]).toEqual([0, 0]);
});

test('rows transformed in parts are the rows transformed together', () => {
  const table = tableOf({ n: [1, 2, null, 4], c: ['a', null, 'b', 'a'] });
  const preparation = fitDefault(table);
  const whole = transform(preparation, table);
  const featuresOf = rowTransformer(preparation, table);
  expect([...featuresOf(0, 1).data, ...featuresOf(1, 3).data]).toEqual([...whole.data]);
});

test('numbers where categories were learned are an error that names the column', () => {
  const preparation = fitDefault(tableOf({ c: ['a', 'b'] }));
  expect(() => transform(preparation, tableOf({ c: [1, 2] }))).toThrow(/Column "c" holds number values/);
});

test('a fitted preparation survives a structured clone', () => {
  const table = tableOf({ n: [1, 2], c: ['a', null] });
  const preparation = fitDefault(table);
  expect(structuredClone(preparation)).toEqual(preparation);
});
