import { expect, test } from 'vitest';
import { furthestFrom, runProgram } from '../../../../src/core/packaging/scoring/run-program.ts';
import { tableOf } from '../../table-of.ts';
import { smallClassifier, smallProgram } from '../small-program.ts';

const rows = tableOf({ size: [4, null, 1], town: ['A', 'B', 'C'] });

test('a program is run on raw rows', () => {
  expect([...runProgram(smallProgram, rows).data]).toEqual([27, 16, 13]);
  // 1 / (1 + e^-7)
  expect(runProgram(smallClassifier, rows).data[1]).toBeCloseTo(0.9990889, 7);
});

test('a difference from the prediction is told, also where one has no number', () => {
  expect(furthestFrom(Float64Array.of(27, 16, 13), smallProgram, rows)).toBe(0);
  expect(furthestFrom(Float64Array.of(27, 16.5, 13), smallProgram, rows)).toBe(0.5);
  expect(furthestFrom(Float64Array.of(27, NaN, 13), smallProgram, rows)).toBe(Infinity);
});
