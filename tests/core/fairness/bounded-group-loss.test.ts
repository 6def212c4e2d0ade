import { expect, test } from 'vitest';
import { assessRegressor } from '../../../src/core/fairness/assess-regressor.ts';
import { groupLosses, nextMultipliers, weightsFrom } from '../../../src/core/fairness/bounded-group-loss.ts';
import { heldToBound, proposedBound } from '../../../src/core/fairness/group-loss-measure.ts';
import { lossPoint, undominatedLosses, worstLoss } from '../../../src/core/fairness/loss-frontier.ts';
import { groupPeople } from '../../../src/core/fairness/row-groups.ts';
import { createRandom } from '../../../src/core/random.ts';
import { references } from '../../reference/reference.ts';
import { tableOf } from '../table-of.ts';

interface Inputs {
  readonly groups: number[];
  readonly actual: number[];
  readonly predicted: number[];
  readonly multipliers: number[];
  readonly bound: number;
}
interface Expected {
  readonly losses: number[];
  readonly weights: number[];
  readonly nextMultipliers: number[];
}

test.each(references<Inputs, Expected>('grouploss'))(
  '$name: losses, weights and the next step are those of the reduction’s formulas',
  ({ inputs: { groups, actual, predicted, multipliers, bound }, expected }) => {
    const counts = [0, 1, 2].map(group => groups.filter(own => own === group).length);
    const losses = groupLosses(groups, 3, actual, predicted);
    const weights = weightsFrom(multipliers, counts);
    const next = nextMultipliers(multipliers, losses, bound);
    losses.forEach((loss, group) => expect(loss).toBeCloseTo(expected.losses[group]!, 12));
    weights.forEach((weight, group) => expect(weight).toBeCloseTo(expected.weights[group]!, 12));
    next.forEach((multiplier, group) => expect(multiplier).toBeCloseTo(expected.nextMultipliers[group]!, 12));
  },
);

test('rows that nothing is predicted of, and groups without rows, move nothing', () => {
  const losses = groupLosses([0, 0, 1], 3, [1, 2, 3], [2, NaN, NaN]);
  expect(losses).toEqual([1, NaN, NaN]);
  expect(nextMultipliers([0, 0.5, 0.5], losses, 0.5)).toEqual([1, 0.5, 0.5]);
});

test('no row weighs more than fifty others, and all together weigh as many as they are', () => {
  const weights = weightsFrom([0, 100], [990, 10]);
  expect(weights[1]! / weights[0]!).toBeCloseTo(50, 12);
  expect(990 * weights[0]! + 10 * weights[1]!).toBeCloseTo(1000, 9);
});

const random = createRandom(11);
const noise = Array.from({ length: 900 }, () => random() - 0.5);
const groups = noise.map((_, row) => (row % 3 === 0 ? 'x' : 'y'));
const table = tableOf({ group: groups });
const actual = new Float64Array(900);
/** Off by 3 on average for x, by 1 for y. */
const predicted = Float64Array.from(noise, (one, row) => one * (groups[row] === 'x' ? 12 : 4));

test.each([
  [4, 'fair'],
  [2.9, 'unclear'],
  [2, 'unfair'],
] as const)(
  'a bound of %f is %s where the worst group’s mean absolute error is 3.05 ± 0.2',
  (bound, verdict) => {
    const report = assessRegressor({ actual, predicted }, groupPeople(table, ['group']));
    const worst = report.groups.find(({ label }) => label === 'x')!.absoluteError;
    expect(worst.value).toBeGreaterThan(2.9);
    expect([worst.low < 2.9, worst.high < 4]).toEqual([true, true]);
    const [, held] = heldToBound(report, bound).measures;
    expect([held!.criterion, held!.verdict]).toEqual(['bounded group loss', verdict]);
    expect(heldToBound(report, proposedBound(report))).toEqual(report);
  },
);

test('on the frontier is what no other beats in both the error of all and of the worst group', () => {
  const rows = { codes: [0, 0, 1, 1], groups: 2, actual: [0, 0, 0, 0], isHeld: () => true };
  const asItIs = lossPoint({ kind: 'as it is' }, rows, [1, 1, 4, 4]);
  const weighed = lossPoint({ kind: 'group weights', share: 1, weights: [1, 2] }, rows, [3, 3, 3, 3]);
  const worse = lossPoint({ kind: 'without columns', columns: ['a'] }, rows, [2, 2, 4, 4]);
  expect([asItIs.error, worstLoss(asItIs), asItIs.worst]).toEqual([2.5, 4, 1]);
  expect(undominatedLosses([asItIs, weighed, worse])).toEqual([weighed, asItIs]);
  const small = lossPoint({ kind: 'as it is' }, { ...rows, isHeld: group => group === 0 }, [1, 1, 4, 4]);
  expect(worstLoss(small)).toBe(1);
});
