import { expect, test } from 'vitest';
import { measureFeasibility } from '../../../../src/core/selection/validation/feasibility-measures.ts';
import { buys, surroundings } from '../customers.ts';

test('a quick model is measured against guessing, with more and more rows', async () => {
  const fractions: number[] = [];
  const told = await measureFeasibility(buys.table, buys.problem, surroundings(), done =>
    fractions.push(done),
  );
  // One of the 150 customers has no answer.
  expect(told.rows).toBe(149);
  expect(told.classes!.reduce((sum, { rows }) => sum + rows, 0)).toBe(149);
  expect(told.eventsPerVariable).toBeCloseTo(told.classes!.at(-1)!.rows / told.features, 12);
  expect(told.dummy).toBe(0.5);
  expect(told.best.mean).toBeGreaterThan(0.8);
  expect(told.curve.at(-1)!.rows).toBeGreaterThan(told.curve[0]!.rows);
  expect(fractions.at(-1)).toBeCloseTo(1, 12);
});
