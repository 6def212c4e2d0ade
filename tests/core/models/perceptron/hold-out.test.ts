import { expect, test } from 'vitest';
import { type Matrix, zeros } from '../../../../src/core/matrix.ts';
import { type Examples, examplesOf } from '../../../../src/core/models/perceptron/examples.ts';
import { holdOut } from '../../../../src/core/models/perceptron/hold-out.ts';

test('every row is in exactly one part', () => {
  const { train, validation } = holdOut(values(150), 'identity', 0.1, 1)!;
  expect(validation.rows).toBe(15);
  const together = [...train.features, ...validation.features].sort((a, b) => a - b);
  expect(together).toEqual([...numbered(150).data]);
});

test('each class gives the same share', () => {
  const codes = Array.from({ length: 200 }, (_, row) => (row < 40 ? 1 : 0));
  const { validation } = holdOut(examplesOf(numbered(200), codes, undefined), 'softmax', 0.1, 1)!;
  expect(validation.rows).toBe(20);
  expect(validation.target.reduce((sum, code) => sum + code, 0)).toBe(4);
});

test('the seed decides which rows', () => {
  expect(validationRows(1)).toEqual(validationRows(1));
  expect(validationRows(1)).not.toEqual(validationRows(2));
});

test('too few rows to judge by are not cut off', () => {
  expect(holdOut(values(94), 'identity', 0.1, 1)).toBeNull();
  expect(holdOut(values(95), 'identity', 0.1, 1)!.validation.rows).toBe(10);
});

function validationRows(seed: number): Float32Array {
  return holdOut(values(150), 'identity', 0.1, seed)!.validation.features;
}

function values(rows: number): Examples {
  return examplesOf(numbered(rows), new Float64Array(rows), undefined);
}

/** One feature: the row's number. */
function numbered(rows: number): Matrix {
  const matrix = zeros(rows, 1);
  matrix.data.set(Array.from({ length: rows }, (_, row) => row));
  return matrix;
}
