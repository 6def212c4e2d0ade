import { describe, expect, test } from 'vitest';
import { predictivePower, scoreFolds } from '../../../src/core/explore/predictive-power.ts';
import type { SingleColumnSample } from '../../../src/core/explore/single-column-model.ts';
import { createRandom } from '../../../src/core/random.ts';
import { numbers, words } from './columns.ts';
import { explorationReferences } from './exploration-reference.ts';

type Inputs = { readonly target: number[]; readonly classes: number } & (
  | { readonly values: number[] }
  | { readonly codes: number[]; readonly categories: number }
);

function sampleOf(inputs: Inputs): SingleColumnSample {
  const target = Float64Array.from(inputs.target);
  return 'values' in inputs
    ? { target, classes: inputs.classes, values: Float64Array.from(inputs.values) }
    : {
        target,
        classes: inputs.classes,
        codes: Int32Array.from(inputs.codes),
        categories: inputs.categories,
      };
}

describe("as scikit-learn's trees score over the same folds", () => {
  test.each(explorationReferences<Inputs, number>('power'))('$name', ({ inputs, expected }) => {
    const order = Uint32Array.from(inputs.target, (_, row) => row);
    expect(expected).toBeGreaterThan(0);
    expect(Math.abs(scoreFolds(sampleOf(inputs), order) - expected)).toBeLessThan(1e-9);
  });
});

const random = createRandom(4);
const noise = Array.from({ length: 200 }, () => random());

test('a column that gives the target away scores 1, noise scores 0', () => {
  const target = words(
    'target',
    noise.map(value => (value > 0.5 ? 'yes' : 'no')),
  );
  expect(predictivePower(numbers('leak', noise), target, createRandom(1))).toBeGreaterThan(0.97);
  const other = noise.map(() => random());
  expect(predictivePower(numbers('noise', other), target, createRandom(1))).toBeLessThan(0.15);
});

test('rows that lack either value take no part', () => {
  const holes = noise.map((value, row) => (row % 3 === 0 ? null : value));
  const target = words(
    'target',
    noise.map((value, row) => (row % 5 === 0 ? null : value > 0.5 ? 'yes' : 'no')),
  );
  expect(predictivePower(numbers('leak', holes), target, createRandom(1))).toBeGreaterThan(0.95);
});

test('nothing is said of one class, of a handful of rows, of classes beyond count', () => {
  const x = numbers('x', noise);
  const named = (name: (row: number) => string) =>
    words(
      'target',
      noise.map((_, row) => name(row)),
    );
  expect(
    predictivePower(
      x,
      named(() => 'only'),
      createRandom(1),
    ),
  ).toBeNull();
  expect(
    predictivePower(
      x,
      named(row => `row ${row}`),
      createRandom(1),
    ),
  ).toBeNull();
  expect(predictivePower(numbers('x', [1, 2, 3]), words('y', ['a', 'b', 'a']), createRandom(1))).toBeNull();
});
