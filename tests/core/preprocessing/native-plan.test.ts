import { expect, test } from 'vitest';
import type { TakenFeatures } from '../../../src/core/models/entry.ts';
import { fitPreparation } from '../../../src/core/preprocessing/fit-preparation.ts';
import { categoricalFeatures, planTaking } from '../../../src/core/preprocessing/native-plan.ts';
import { transform } from '../../../src/core/preprocessing/transform.ts';
import { tableOf } from '../table-of.ts';

const table = tableOf({ size: [1, null, Infinity, 1e200], colour: ['red', null, 'blue', 'red'] });
const context = { seed: 1, target: { values: new Float64Array(4), classes: [] } };

function featuresTaking(takes: TakenFeatures, rows = table) {
  const preparation = fitPreparation(planTaking(takes, table.columns), table, context);
  return { preparation, data: [...transform(preparation, rows).data] };
}

test('what takes gaps and categories gets both as they are, numbers within bounds', () => {
  const { preparation, data } = featuresTaking('gaps and categories');
  expect(preparation.featureNames).toEqual(['size', 'colour']);
  expect(categoricalFeatures(preparation)).toEqual([false, true]);
  // Codes are in the order of the categories: blue 0, red 1.
  expect(data).toEqual([1, 1, NaN, NaN, NaN, 0, 1e100, 1]);
});

test('a category that training never saw is missing', () => {
  const later = tableOf({ size: [2], colour: ['green'] });
  expect(featuresTaking('gaps and categories', later).data).toEqual([2, NaN]);
});

test('what takes gaps alone gets one feature a category', () => {
  const { preparation, data } = featuresTaking('gaps');
  expect(preparation.featureNames).toHaveLength(4);
  expect(categoricalFeatures(preparation)).toEqual([false, false, false, false]);
  expect(data.slice(4, 5)).toEqual([NaN]);
});

test('what takes neither gets neither', () => {
  const { data } = featuresTaking('finite');
  expect(data.every(Number.isFinite)).toBe(true);
});

test('what counts gets numbers from 0 to 1, later ones too', () => {
  const { data } = featuresTaking(
    'counts',
    tableOf({ size: [-1e300, 1e300, 5], colour: ['red', 'green', null] }),
  );
  expect(Math.min(...data)).toBe(0);
  expect(Math.max(...data)).toBe(1);
});

test('a column of very many categories is read as numbers', () => {
  const names = Array.from({ length: 300 }, (_, row) => `place ${row}`);
  const places = tableOf({ place: names });
  const own = { seed: 1, target: { values: new Float64Array(300), classes: [] } };
  const preparation = fitPreparation(planTaking('gaps and categories', places.columns), places, own);
  expect(categoricalFeatures(preparation)).toEqual([false]);
});
