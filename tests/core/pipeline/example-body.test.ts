import { expect, test } from 'vitest';
import { exampleBody } from '../../../src/core/pipeline/example-body.ts';
import { inputs } from '../../serving/service-double.ts';
import { readRows } from '../../../src/serving/read-rows.ts';

test('the example holds medians and first categories, and is a row that the API takes', () => {
  const body = exampleBody(inputs);
  expect(body).toEqual({
    age: 40,
    weight: 70,
    'smoker/ever': 'True',
    ward: 'north',
    admitted: '1970-01-01T00:00:00.000Z',
  });
  expect(readRows(body, inputs).rows).toHaveLength(1);
});

test('whole numbers are whole; of what nothing is known there is nothing, where that may be', () => {
  const [age] = inputs;
  expect(
    exampleBody([
      { ...age!, range: { min: 0, median: 2.5, max: 9 } },
      { ...age!, name: 'note', kind: 'text', range: null, missingSeen: true },
      { ...age!, name: 'reason', kind: 'text', range: null },
    ]),
  ).toEqual({ age: 3, note: null, reason: 'example' });
});
