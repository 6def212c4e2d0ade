import { expect, test } from 'vitest';
import { coupledProbabilities } from '../../../../src/core/models/svm/pairwise-coupling.ts';

/** libsvm stops the search where no condition is off by more than 0.005 over the number of classes. */
const tolerance = 0.005;

test('pairs that agree give back the probabilities that they come from', () => {
  const shares = [0.1, 0.2, 0.3, 0.4];
  const wins = shares.map(own => Float64Array.from(shares, other => own / (own + other)));
  coupledProbabilities(wins).forEach((share, at) => {
    expect(Math.abs(share - shares[at]!)).toBeLessThan(tolerance);
  });
});

test('pairs that run in a circle leave all classes alike', () => {
  const wins = [
    [0, 0.8, 0.2],
    [0.2, 0, 0.8],
    [0.8, 0.2, 0],
  ].map(row => Float64Array.from(row));
  for (const share of coupledProbabilities(wins)) expect(share).toBeCloseTo(1 / 3, 2);
});
