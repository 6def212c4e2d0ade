import { expect, test } from 'vitest';
import type { Answer } from '../../../src/core/evaluation/answer.ts';
import { compareAnswers } from '../../../src/core/evaluation/compare-answers.ts';
import { dummyAnswer } from '../../../src/core/evaluation/dummy-answer.ts';
import { matrixOf } from '../../../src/core/matrix.ts';

const answer = (scores: readonly number[]): Answer => ({
  task: 'classification',
  actual: [0, 0, 1, 1, 1],
  probabilities: matrixOf(scores.map(score => [1 - score, score])),
  positive: 1,
});

const regressor = (predicted: readonly number[]): Answer => ({
  task: 'regression',
  actual: Float64Array.of(1, 2, 3),
  predicted: Float64Array.from(predicted),
});

test('two classifiers are told apart by their areas and by who alone is right', () => {
  const compared = compareAnswers(answer([0.1, 0.6, 0.7, 0.8, 0.9]), answer([0.1, 0.2, 0.3, 0.8, 0.15]));
  if (compared.task !== 'classification') throw new Error('expected classes');
  expect(compared.hits).toMatchObject({ firstOnly: 2, secondOnly: 1 });
  // All six pairs in order against four of six.
  expect(compared.area!.difference).toBeCloseTo(1 - 5 / 6, 12);
});

test('two regressors are told apart row by row', () => {
  const compared = compareAnswers(regressor([1, 2, 4]), regressor([2, 3, 5]));
  expect(compared).toMatchObject({ meanAbsoluteError: { difference: -1, low: -1, high: -1 } });
  expect(() => compareAnswers(regressor([1, 2, 3]), answer([0, 0, 1, 1, 1]))).toThrow('cannot be compared');
});

test('the dummy says every class as often as training had it, or its mean', () => {
  const said = dummyAnswer(answer([0.1, 0.6, 0.7, 0.8, 0.9]), Float64Array.of(0, 1, 1, 1));
  expect(said).toMatchObject({
    probabilities: { data: Float64Array.from([1, 2, 3, 4, 5].flatMap(() => [0.25, 0.75])) },
  });
  const mean = dummyAnswer(
    { task: 'regression', actual: Float64Array.of(9, 9), predicted: Float64Array.of(1, 2) },
    Float64Array.of(1, 2, 6),
  );
  expect(mean).toMatchObject({ predicted: Float64Array.of(3, 3) });
});
