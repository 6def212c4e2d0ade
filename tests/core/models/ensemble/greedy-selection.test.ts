import { describe, expect, test } from 'vitest';
import { type Matrix, matrixOf } from '../../../../src/core/matrix.ts';
import { greedySelection } from '../../../../src/core/models/ensemble/greedy-selection.ts';
import { createRandom } from '../../../../src/core/random.ts';

const truth = [1, 2, 3, 4, 5, 6];
const column = (values: readonly number[]) => matrixOf(values.map(value => [value]));
const negativeSquaredError = ({ data }: Matrix) =>
  -truth.reduce((sum, value, row) => sum + (value - data[row]!) ** 2, 0);

/** Right but for a constant: their errors cancel where the weights are as 1 to 2. */
const twoHigh = column(truth.map(value => value + 2));
const oneLow = column(truth.map(value => value - 1));
const useless = column(truth.map(value => 100 - 10 * value));

describe('greedy selection', () => {
  test('weighs models so that their errors cancel, and leaves out the useless', () => {
    const weights = greedySelection([useless, twoHigh, oneLow], negativeSquaredError, { rounds: 9 });
    // By hand: twoHigh + 2 · oneLow = 3 · truth, so the mean of three is exact and nothing later is better.
    expect([...weights]).toEqual([0, 1 / 3, 1 / 3 + 1 / 3]);
  });

  test('takes the one model that no other makes better', () => {
    const weights = greedySelection([twoHigh, column(truth), useless], negativeSquaredError);
    expect([...weights]).toEqual([0, 1, 0]);
  });

  test('never scores below the best single model, and its weights are shares', () => {
    const random = createRandom(4);
    const models = Array.from({ length: 12 }, () => column(truth.map(value => value + 4 * random() - 1)));
    for (const options of [{}, { startWith: 4 }, { rounds: 3 }]) {
      const weights = greedySelection(models, negativeSquaredError, options);
      expect(weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
      expect(negativeSquaredError(weightedMean(models, weights))).toBeGreaterThanOrEqual(
        Math.max(...models.map(negativeSquaredError)),
      );
    }
  });

  test('several bags draw from parts of the models, by the seed', () => {
    const models = [useless, twoHigh, oneLow, column(truth)];
    const weights = (seed: number) =>
      greedySelection(models, negativeSquaredError, { bags: 6, bagShare: 0.5, rounds: 5, seed });
    expect(weights(1)).toEqual(weights(1));
    expect(weights(1)).not.toEqual(weights(2));
    expect(weights(1).reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
    expect(weights(1).filter(weight => weight > 0).length).toBeGreaterThan(1);
  });

  test('the predictions stay as they were', () => {
    const models = [twoHigh, oneLow];
    const before = structuredClone(models);
    greedySelection(models, negativeSquaredError);
    expect(models).toEqual(before);
  });

  test('a model whose score is no number is not chosen', () => {
    const broken = column(truth.map(() => NaN));
    expect([...greedySelection([broken, twoHigh], negativeSquaredError)]).toEqual([0, 1]);
  });

  test('progress never falls and ends at 1', () => {
    const told: number[] = [];
    greedySelection([useless, twoHigh, oneLow], negativeSquaredError, {
      bags: 2,
      rounds: 3,
      report: fraction => told.push(fraction),
    });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test('none, or predictions of other shapes, are refused by name', () => {
    expect(() => greedySelection([], negativeSquaredError)).toThrow('there are no predictions');
    expect(() => greedySelection([twoHigh, matrixOf([[1, 2]])], negativeSquaredError)).toThrow(
      'predictions 1 are 1 × 2, the first are 6 × 1',
    );
  });
});

function weightedMean(models: readonly Matrix[], weights: Float64Array): Matrix {
  return column(
    truth.map((_, row) => models.reduce((sum, { data }, m) => sum + weights[m]! * data[row]!, 0)),
  );
}
