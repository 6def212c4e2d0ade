import { expect, test } from 'vitest';
import { weightsByClass } from '../../../src/core/models/sample-weights.ts';

const target = Float64Array.of(0, 0, 0, 2);
const ones = Float64Array.of(1, 1, 1, 1);

test('balanced gives what scikit-learn gives: rows / (classes that occur × rows of the class)', () => {
  // compute_class_weight('balanced', classes=[0, 2], y=[0, 0, 0, 2]) of scikit-learn 1.2: [0.667, 2]
  expect(weightsByClass('balanced', target, ones, 3)).toEqual(Float64Array.of(2 / 3, 2 / 3, 2 / 3, 2));
});

test('a factor for each class multiplies the weights of its rows', () => {
  expect(weightsByClass([1, 5, 10], target, Float64Array.of(1, 2, 3, 4), 3)).toEqual(
    Float64Array.of(1, 2, 3, 40),
  );
});

test.each([
  { what: 'too few factors', factors: [1, 2] },
  { what: 'a negative factor', factors: [1, 1, -1] },
])('$what are refused by name', ({ factors }) => {
  expect(() => weightsByClass(factors, target, ones, 3)).toThrow('classWeight is [');
});
