import { expect, test } from 'vitest';
import {
  type ContinuingChoices,
  continueSettingsOf,
  continuingErrors,
  firstForm,
} from '../../../../src/features/train/continuing/continuing-form.ts';

const network: ContinuingChoices = { runId: 'r', way: 'epochs', layers: 3, learnedFrom: 'v1' };
const boosting: ContinuingChoices = { runId: 'r', way: 'trees', layers: 0, learnedFrom: 'v1' };

test('of another version, new rows are offered first, but for trees', () => {
  expect(firstForm(network, 'v1').rows).toBe('all');
  expect(firstForm(network, 'v2').rows).toBe('new');
  expect(firstForm(boosting, 'v2').rows).toBe('all');
});

test('frozen layers are asked of networks alone; on its own table all rows are learned', () => {
  const form = { ...firstForm(network, 'v2'), amount: 7, frozenLayers: 2 };
  expect(continueSettingsOf(form, network)).toEqual({ run: 'r', amount: 7, rows: 'new', frozenLayers: 2 });
  expect(continueSettingsOf({ ...form, datasetVersionId: 'v1' }, network).rows).toBe('all');
  expect(continueSettingsOf(firstForm(boosting, 'v1'), boosting)).toEqual({
    run: 'r',
    amount: 50,
    rows: 'all',
  });
});

test.each([
  [{ amount: 0 }, { amount: 'Give a whole number of at least 1.', frozenLayers: null }],
  [{ amount: 1.5 }, { amount: 'Give a whole number of at least 1.', frozenLayers: null }],
  [
    { frozenLayers: 3 },
    { amount: null, frozenLayers: 'Give a whole number from 0 to 2: the last layer always learns.' },
  ],
  [{ frozenLayers: 2 }, { amount: null, frozenLayers: null }],
])('%o is told at its field', (change, errors) => {
  expect(continuingErrors({ ...firstForm(network, 'v1'), ...change }, network)).toEqual(errors);
});
