import { expect, test } from 'vitest';
import { handSteps, type HandStep, stepOf } from '../../../../src/features/data/versions/step-form-values.ts';

const full = { column: 'city', value: 'Lundon', into: 'London' };

test.each<[HandStep, object]>([
  ['renameColumn', { column: 'city', to: 'London' }],
  ['dropColumns', { columns: ['city'] }],
  ['mergeCategories', { column: 'city', merges: [{ from: ['Lundon'], into: 'London' }] }],
  ['setMissing', { column: 'city', values: ['Lundon'] }],
  ['fillMissing', { column: 'city', value: 'London' }],
  ['trimText', { columns: ['city'] }],
  ['dropMissingRows', { columns: ['city'] }],
  ['dropDuplicateRows', {}],
])('%s', (kind, step) => {
  expect(stepOf({ kind, ...full })).toEqual({ kind, ...step });
});

test('a form that lacks something asks for no step', () => {
  const empty = { column: '', value: '', into: '' };
  const asking = (Object.keys(handSteps) as HandStep[]).filter(kind => stepOf({ kind, ...empty }) !== null);
  expect(asking).toEqual(['dropDuplicateRows']);
  expect(stepOf({ kind: 'mergeCategories', ...full, into: ' ' })).toBeNull();
});
