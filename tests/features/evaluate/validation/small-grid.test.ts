import { expect, test } from 'vitest';
import { estimatorEntries } from '../../../../src/core/models/catalogue.ts';
import { smallGrid } from '../../../../src/features/evaluate/validation/small-grid.ts';

test('a parameter that has an effect beside others alone is varied beside them', () => {
  const grid = smallGrid(estimatorEntries.logisticRegression);
  expect(new Set(grid.map(({ C }) => C)).size).toBe(5);
  expect(new Set(grid.map(({ penalty }) => penalty)).size).toBe(2);
});

test.each([
  'histGradientBoostingClassifier',
  'randomForestRegressor',
  'svc',
  'mlpClassifier',
  'ridge',
] as const)('the choice among sets of %s stays small', name => {
  const grid = smallGrid(estimatorEntries[name]);
  expect(grid.length).toBeGreaterThan(1);
  expect(grid.length).toBeLessThanOrEqual(12);
});
