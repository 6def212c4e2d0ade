import { expect, test } from 'vitest';
import { compareOnFolds } from '../../../src/core/selection/fold-comparison.ts';
import { trainAndCompare } from '../../../src/core/selection/train-and-compare.ts';
import { buys, surroundings } from './customers.ts';

async function ended(candidates: typeof buys.settings.candidates, seed = buys.settings.seed) {
  const settings = { ...buys.settings, candidates, seed };
  const { result } = await trainAndCompare({ ...buys, settings }, surroundings());
  return { problem: buys.problem, settings, result };
}

test('two trainings on the same folds are compared as their models in one training would be', async () => {
  const both = await ended(['logisticRegression', 'gaussianNB']);
  const { best, second, difference, pValue } = both.result.bestTwo!;
  const found = compareOnFolds(buys.table, await ended([best]), await ended([second]));
  expect(found).toMatchObject({ metric: 'roc_auc', folds: 5, difference, pValue });
});

test('with another seed or another metric no fold has its pair', async () => {
  const own = await ended(['logisticRegression']);
  expect(compareOnFolds(buys.table, own, await ended(['gaussianNB'], 7))).toBeNull();
  const { target } = buys.problem;
  const problem = { task: 'classification', target, positive: 'yes', metric: 'neg_log_loss' } as const;
  expect(compareOnFolds(buys.table, own, { ...own, problem })).toBeNull();
});
