import { expect, test } from 'vitest';
import { evaluate } from '../../../src/core/evaluation/evaluate.ts';
import { matrixOf } from '../../../src/core/matrix.ts';
import { createRandom } from '../../../src/core/random.ts';

const classes = ['no', 'yes'];

test('a binary classifier has the curve of its positive class', () => {
  const evaluation = evaluate(
    {
      task: 'classification',
      actual: [0, 0, 1, 1],
      probabilities: matrixOf([
        [0.9, 0.1],
        [0.4, 0.6],
        [0.3, 0.7],
        [0.2, 0.8],
      ]),
      positive: 1,
    },
    classes,
  );
  expect(evaluation).toMatchObject({
    task: 'classification',
    rows: 4,
    confusion: [1, 1, 0, 2],
    curves: [{ class: 'yes', prevalence: 0.5, roc: { auc: 1 }, precisionRecall: { averagePrecision: 1 } }],
  });
});

test('three classes have a curve each', () => {
  const evaluation = evaluate(
    {
      task: 'classification',
      actual: [0, 1, 2],
      probabilities: matrixOf([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]),
      positive: null,
    },
    ['a', 'b', 'c'],
  );
  expect(evaluation.task === 'classification' && evaluation.curves.map(curve => curve.class)).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('a long curve is thinned to 500 points and keeps its ends', () => {
  const random = createRandom(4);
  const scores = Array.from({ length: 5000 }, random);
  const evaluation = evaluate(
    {
      task: 'classification',
      actual: scores.map(score => Number(random() < score)),
      probabilities: matrixOf(scores.map(score => [1 - score, score])),
      positive: 1,
    },
    classes,
  );
  if (evaluation.task !== 'classification') throw new Error('expected classes');
  const { roc, precisionRecall } = evaluation.curves[0]!;
  expect(roc.truePositiveRate).toHaveLength(500);
  expect([roc.falsePositiveRate[0], roc.truePositiveRate[0]]).toEqual([0, 0]);
  expect([roc.falsePositiveRate.at(-1), roc.truePositiveRate.at(-1)]).toEqual([1, 1]);
  expect(precisionRecall.recall).toHaveLength(500);
  expect([precisionRecall.recall[0], precisionRecall.recall.at(-1)]).toEqual([1, 0]);
});

test('at most 2,000 rows of a regression are kept for the charts, all of them are measured', () => {
  const actual = Float64Array.from({ length: 5000 }, (_, row) => row);
  const evaluation = evaluate(
    { task: 'regression', actual, predicted: actual.map((value, row) => value + Number(row === 4998)) },
    [],
  );
  if (evaluation.task !== 'regression') throw new Error('expected numbers');
  expect(evaluation.actual).toHaveLength(2000);
  expect(evaluation.predicted).toHaveLength(2000);
  expect(evaluation.rows).toBe(5000);
  expect(evaluation.metrics['max_error']).toBe(1);
});
