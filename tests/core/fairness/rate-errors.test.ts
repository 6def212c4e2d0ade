import { expect, test } from 'vitest';
import type { GroupCounts } from '../../../src/core/fairness/group-counts.ts';
import { rateOf } from '../../../src/core/fairness/group-counts.ts';
import { reachOfMeans, reachOfRates } from '../../../src/core/fairness/rate-errors.ts';
import { createRandom } from '../../../src/core/random.ts';

const random = createRandom(6);

function drawn(rows: number, chance: number): GroupCounts {
  let selected = 0;
  for (let row = 0; row < rows; row++) if (random() < chance) selected++;
  return { truePositives: selected, falsePositives: 0, falseNegatives: 0, trueNegatives: rows - selected };
}

// 150 tables each: an interval of 95 % holds in fewer than 91.5 % of them in less than 4 of 100 cases (binomial).
test.each([
  ['two groups alike', [0.3, 0.3]],
  ['two groups a little apart', [0.3, 0.35]],
  ['two groups far apart', [0.2, 0.5]],
  ['five groups alike', [0.3, 0.3, 0.3, 0.3, 0.3]],
  ['five groups, one apart', [0.3, 0.3, 0.3, 0.3, 0.6]],
])(
  'the true difference lies within, 95 times of 100 or more: %s',
  (_, chances) => {
    const truth = Math.max(...chances) - Math.min(...chances);
    const tables = 150;
    let within = 0;
    for (let i = 0; i < tables; i++) {
      const groups = chances.map(chance => drawn(40, chance));
      const rates = groups.map(group => rateOf(group, 'selectionRate'));
      const difference = Math.max(...rates) - Math.min(...rates);
      const half = reachOfRates(groups, createRandom(i))(['selectionRate']);
      if (Math.abs(difference - truth) <= half) within++;
    }
    expect(within / tables).toBeGreaterThanOrEqual(0.915);
  },
  30_000,
);

test('means of the same standard error: the reach is that of Tukey’s range', () => {
  // scipy.stats.studentized_range.ppf(0.95, k, inf): 2.772 of two, 3.633 of four.
  expect(Math.abs(reachOfMeans([1, 1], createRandom(1)) - 2.772)).toBeLessThan(0.15);
  expect(Math.abs(reachOfMeans([1, 1, 1, 1], createRandom(2)) - 3.633)).toBeLessThan(0.15);
});
