import { expect, test } from 'vitest';
import { frontierPoint, thresholdPoints, undominated } from '../../../src/core/fairness/frontier.ts';
import { findProxies } from '../../../src/core/fairness/proxies.ts';
import { createRandom } from '../../../src/core/random.ts';
import { tableOf } from '../table-of.ts';

const rows = 2000;
const random = createRandom(5);
const codes = Int32Array.from({ length: rows }, () => (random() < 0.5 ? 1 : 0));
const actual = Uint8Array.from(codes, group => (random() < 0.3 + 0.3 * group ? 1 : 0));
const scores = Float64Array.from(actual, (truth, row) => 0.5 * random() + 0.25 * truth + 0.2 * codes[row]!);
const scored = { groups: 2, codes, actual, scores };
const asItIs = frontierPoint(
  { kind: 'as it is' },
  scored,
  scores.map(score => Number(score >= 0.5)),
);
const points = thresholdPoints(scored, 0.5, 1);

test('thresholds on the way to the same rate bring the groups closer, step by step', () => {
  const towards = points.filter(
    ({ mitigation }) => mitigation.kind === 'thresholds' && mitigation.rate === 'selectionRate',
  );
  const apart = [asItIs, ...towards].map(({ disparity }) => disparity['demographic parity'].difference);
  expect(apart).toEqual(apart.toSorted((a, b) => b - a));
  expect(apart[0]).toBeGreaterThan(0.3);
  expect(apart.at(-1)).toBeLessThan(0.06);
  expect(towards.at(-1)!.policies).toHaveLength(2);
});

test('equal odds hold on rows that they were not learned from, within chance', () => {
  const odds = points.find(({ mitigation }) => mitigation.kind === 'equalized odds')!;
  expect(odds.disparity['equalized odds'].difference).toBeLessThan(0.08);
  expect(asItIs.disparity['equalized odds'].difference).toBeGreaterThan(0.2);
});

test('the frontier has only points that nothing beats in both', () => {
  const frontier = undominated([asItIs, ...points], 'demographic parity');
  const accuracies = frontier.map(({ accuracy }) => accuracy);
  expect(accuracies).toEqual(accuracies.toSorted((a, b) => a - b));
  expect(frontier.length).toBeGreaterThan(1);
});

test('a column that stands for the group is named first', () => {
  const table = tableOf({
    noise: Array.from(codes, () => random()),
    title: Array.from(codes, group => (random() < 0.1 ? 'Dr' : group === 1 ? 'Mr' : 'Mrs')),
    sex: Array.from(codes, group => (group === 1 ? 'm' : 'f')),
  });
  const groups = ['f', 'm'].map(label => ({ label, conditions: [] }));
  const [first, second, ...more] = findProxies(table, { columns: ['sex'], groups, codes });
  expect(first!.column).toBe('title');
  expect(first!.strength).toBeGreaterThan(0.8);
  expect(second!.strength).toBeLessThan(0.1);
  expect(more).toEqual([]);
});
