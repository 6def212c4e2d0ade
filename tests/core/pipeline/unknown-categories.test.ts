import { expect, test } from 'vitest';
import type { InputColumn } from '../../../src/core/pipeline/pipeline-model.ts';
import { unknownCategories } from '../../../src/core/pipeline/unknown-categories.ts';
import { tableOf } from '../table-of.ts';

const plan: InputColumn = {
  name: 'plan',
  kind: 'category',
  categories: ['basic', 'pro'],
  range: null,
  missingSeen: false,
};
const age: InputColumn = {
  name: 'age',
  kind: 'number',
  categories: [],
  range: { min: 1, median: 2, max: 3 },
  missingSeen: false,
};

test('categories that training never saw are named and their rows counted', () => {
  const table = tableOf({ plan: ['pro', 'gold', null, 'silver', 'gold'], age: [1, 2, 3, 4, 5] });
  expect(unknownCategories([plan, age], table)).toEqual([
    { column: 'plan', rows: 3, values: ['gold', 'silver'] },
  ]);
});

test('missing values and known categories are not unknown', () => {
  expect(unknownCategories([plan], tableOf({ plan: ['pro', null] }))).toEqual([]);
});
