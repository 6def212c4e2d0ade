import { describe, expect, test } from 'vitest';
import { innerFolds } from '../../../../src/core/models/ensemble/inner-folds.ts';
import { learnableTable } from '../../../conformance/learnable-tables.ts';

const { target } = learnableTable(3);
const shuffled = { cv: 3, shuffle: true };

describe('inner folds', () => {
  test.each([true, false])('every row is measured once and learned from else, shuffled: %s', shuffle => {
    const folds = innerFolds(target, 3, { cv: 4, shuffle }, 5);
    expect(folds.flatMap(({ test: rows }) => [...rows]).sort((a, b) => a - b)).toEqual([...target.keys()]);
    for (const { train, test: rows } of folds) {
      expect([...train, ...rows].sort((a, b) => a - b)).toEqual([...target.keys()]);
      expect([...train]).toEqual([...train].sort((a, b) => a - b));
    }
  });

  test.each([true, false])('every class is spread over them to within a row, shuffled: %s', shuffle => {
    const folds = innerFolds(target, 3, { cv: 4, shuffle }, 5);
    for (const code of [0, 1, 2]) {
      const counts = folds.map(({ test: rows }) => rows.filter(row => target[row] === code).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  test('other seeds shuffle otherwise', () => {
    expect(innerFolds(target, 0, shuffled, 1)).toEqual(innerFolds(target, 0, shuffled, 1));
    expect(innerFolds(target, 0, shuffled, 1)).not.toEqual(innerFolds(target, 0, shuffled, 2));
  });

  test('where no class fills the folds there are fewer', () => {
    expect(innerFolds(Float64Array.of(0, 1, 0, 2), 3, { cv: 5, shuffle: false }, 1)).toHaveLength(2);
    expect(innerFolds(Float64Array.of(5, 6, 7), 0, { cv: 5, shuffle: false }, 1)).toHaveLength(3);
    expect(() => innerFolds(Float64Array.of(0, 1, 2), 3, { cv: 5, shuffle: true }, 1)).toThrow(
      'no class has two',
    );
    expect(() => innerFolds(target, 3, { cv: 1, shuffle: true }, 1)).toThrow('cv is 1');
  });
});
