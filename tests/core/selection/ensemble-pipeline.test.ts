import { expect, test } from 'vitest';
import type { EstimatorName } from '../../../src/core/models/catalogue.ts';
import { predictTable } from '../../../src/core/pipeline/predict-table.ts';
import type { CandidateResult, EnsembleMember } from '../../../src/core/selection/comparison.ts';
import { cutLearningTask } from '../../../src/core/selection/learning-task.ts';
import { refitBest } from '../../../src/core/selection/refit.ts';
import { buys, surroundings } from './customers.ts';

const member = (estimator: EstimatorName, weight: number): EnsembleMember => ({
  estimator,
  params: {},
  preparation: null,
  weight,
});

async function probabilities(estimator: EstimatorName, members?: readonly EnsembleMember[]) {
  const compared: CandidateResult = {
    state: 'done',
    estimator,
    params: {},
    scores: [],
    mean: 0,
    sd: 0,
    seconds: 0,
    ...(members && { members }),
  };
  const { pipeline } = await refitBest([compared], cutLearningTask(buys), surroundings(), { seed: 1 });
  const predicted = predictTable(structuredClone(pipeline), buys.table);
  if (predicted.task !== 'classification') throw new Error('no classes');
  return { pipeline, data: predicted.probabilities };
}

test('an ensemble answers with the weighted mean of members that are prepared each in its way', async () => {
  const logistic = await probabilities('logisticRegression');
  const boosting = await probabilities('histGradientBoostingClassifier');
  const together = await probabilities('votingClassifier', [
    member('logisticRegression', 0.25),
    member('histGradientBoostingClassifier', 0.75),
  ]);
  // Boosting gets numbers with their gaps and the channel's codes; the logistic regression standard units and one-hot.
  expect(boosting.pipeline.preparation).toMatchObject({ gaps: 'kept', featureNames: { length: 3 } });
  expect(logistic.pipeline.preparation).not.toHaveProperty('gaps');
  const { length } = logistic.pipeline.preparation.featureNames;
  expect(together.pipeline.preparation.featureNames).toHaveLength(length + 3);
  together.data.forEach((probability, i) => {
    expect(probability).toBeCloseTo(0.25 * logistic.data[i]! + 0.75 * boosting.data[i]!, 10);
  });
});
