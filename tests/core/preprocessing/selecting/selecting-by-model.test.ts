import { describe, expect, test } from 'vitest';
import { type TransformerKind, transformerOf } from '../../../../src/core/preprocessing/transformers.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { tableOf } from '../../table-of.ts';

const rows = 200;
const random = createRandom(4);
const cells = (make: () => number) => Array.from({ length: rows }, make);
/** Only whether x and y have the same sign matters, which no line tells. */
const table = tableOf({
  noise: cells(() => random() - 0.5),
  x: cells(() => random() - 0.5),
  more: cells(() => random() - 0.5),
  y: cells(() => random() - 0.5),
});
const [, x, , y] = table.columns.map(column => ('values' in column ? column.values : new Float64Array()));
const sameSign = x!.map((value, row) => Number(value * y![row]! > 0));
const context = { seed: 3, target: { values: sameSign, classes: ['no', 'yes'] } };

function keptBy(kind: TransformerKind, params: object): readonly string[] {
  const transformer = transformerOf(kind);
  const fitted = transformer.fit(table, { ...transformer.defaults, ...params }, context);
  return transformer.transform(fitted, table).columns.map(({ name }) => name);
}

describe('a forest finds what matters together', () => {
  test.each<[TransformerKind, object]>([
    ['selectFromModel', {}],
    ['rfe', { nFeaturesToSelect: 2 }],
    ['rfecv', { cv: 3 }],
  ])('%s', (kind, params) => {
    expect(keptBy(kind, { estimator: 'forest', ...params })).toEqual(['x', 'y']);
  });
});

test.each<[TransformerKind, object, string]>([
  ['rfe', { nFeaturesToSelect: 0 }, '0 columns cannot be kept'],
  ['rfe', { step: 0 }, '0 columns cannot go at a time'],
  ['rfecv', { cv: 150 }, '200 rows are too few'],
  ['rfecv', { cv: 1 }, '1 folds cannot be made'],
  ['selectFromModel', { times: 100 }, 'none counts 100 times the mean of all'],
])('%s with %o is told by name', (kind, params, message) => {
  expect(() => keptBy(kind, params)).toThrow(
    expect.objectContaining({ name: 'InputError', message: expect.stringContaining(message) }),
  );
});

test('without a target nothing can be selected by a model', () => {
  const rfe = transformerOf('rfe');
  expect(() => rfe.fit(table, rfe.defaults, { seed: 1, target: null })).toThrow('needs a target');
});
