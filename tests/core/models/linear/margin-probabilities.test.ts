import { expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import {
  againstTheRest,
  marginProbability,
  ofTwoClasses,
} from '../../../../src/core/models/linear/margin-probabilities.ts';

test.each([
  // By hand: 1 / (1 + e^(loss(f) − loss(−f))).
  ['logLoss', Math.log(3), 0.75],
  ['hinge', 0, 0.5],
  ['hinge', 0.5, 1 / (1 + Math.exp(-1))],
  ['hinge', 3, 1 / (1 + Math.exp(-4))],
  ['hinge', -3, 1 / (1 + Math.exp(4))],
  ['squaredHinge', 1, 1 / (1 + Math.exp(-4))],
  ['perceptron', 2, 1 / (1 + Math.exp(-2))],
  // As scikit-learn: (clip(f, −1, 1) + 1) / 2.
  ['modifiedHuber', 0.5, 0.75],
  ['modifiedHuber', 4, 1],
] as const)('with %s, a score of %d speaks for the class with probability %d', (loss, score, probability) => {
  expect(marginProbability(loss, score)).toBeCloseTo(probability, 12);
  expect(marginProbability(loss, -score)).toBeCloseTo(1 - probability, 12);
});

test('the probabilities of classes against the rest are brought to a sum of 1', () => {
  const { data } = againstTheRest(matrixOf([[0.2, 0.2, 0.4]]), score => score);
  [0.25, 0.25, 0.5].forEach((share, i) => expect(data[i]).toBeCloseTo(share, 12));
});

test('where no class has any, all are alike', () => {
  expect([...againstTheRest(matrixOf([[1, 2]]), () => 0).data]).toEqual([0.5, 0.5]);
});

test('of two classes the score is that of the second', () => {
  expect([...ofTwoClasses(matrixOf([[0.2]]), score => score).data]).toEqual([0.8, 0.2]);
});
