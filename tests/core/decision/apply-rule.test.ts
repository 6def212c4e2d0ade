import { expect, test } from 'vitest';
import type { GroupRule } from '../../../src/core/decision/applied-rule.ts';
import { applyRule } from '../../../src/core/decision/apply-rule.ts';
import { rowLots } from '../../../src/core/decision/row-lots.ts';
import { equalizeOdds } from '../../../src/core/fairness/equalized-odds.ts';
import { countGroups, rateOf } from '../../../src/core/fairness/group-counts.ts';
import { type Matrix, matrixOf } from '../../../src/core/matrix.ts';
import { createRandom } from '../../../src/core/random.ts';
import { takeTableRows } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';
import { bySex } from './rules.ts';

function saidYes(scores: readonly number[]): Matrix {
  return matrixOf(scores.map(score => [1 - score, score]));
}

test('one threshold is for every row, from the threshold itself on', () => {
  const rule = { kind: 'threshold', positive: 1, threshold: 0.25 } as const;
  const { codes, groups } = applyRule(rule, saidYes([0.2, 0.25, 0.9]), tableOf({ a: [1, 2, 3] }), ['a']);
  expect([...codes]).toEqual([0, 1, 1]);
  expect(groups).toBeNull();
});

test('each group has its own threshold, and who is in none that of the rest', () => {
  const table = tableOf({ sex: ['f', 'm', 'f', 'm', 'x', null] });
  const { codes, groups } = applyRule(bySex, saidYes([0.4, 0.4, 0.2, 0.8, 0.6, 0.4]), table, []);
  expect([...codes]).toEqual([1, 0, 0, 1, 1, 0]);
  expect([...groups!]).toEqual([0, 1, 0, 1, -1, -1]);
});

test('a rule about the first class says yes to it', () => {
  const rule = { ...bySex, positive: 0 };
  const { codes } = applyRule(rule, saidYes([0.6, 0.6]), tableOf({ sex: ['f', 'm'] }), []);
  expect([...codes]).toEqual([0, 1]);
});

test('a rule survives JSON: never is no number', () => {
  const never: GroupRule = {
    ...bySex,
    groups: [{ ...bySex.groups[0]!, policy: { ...bySex.groups[0]!.policy, threshold: null, other: null } }],
  };
  const again = JSON.parse(JSON.stringify(never)) as GroupRule;
  expect([...applyRule(again, saidYes([1]), tableOf({ sex: ['f'] }), []).codes]).toEqual([0]);
});

test('a lot depends on nothing but what the row holds', () => {
  const table = tableOf({ age: [20, 30, null, -0, 0], sex: ['f', 'm', null, 'f', 'f'] });
  const lots = rowLots(table, ['age', 'sex']);
  const all = [0, 1, 2, 3, 4].map(lots);
  const turned = rowLots(takeTableRows(table, [2, 1, 0]), ['sex', 'age']);
  expect([turned(2), turned(1), turned(0)]).toEqual(all.slice(0, 3));
  expect(all[3]).toBe(all[4]);
  expect(new Set(all).size).toBe(4);
});

test('lots are spread evenly: 20 bins of 20,000 rows pass a chi-square test', () => {
  const rows = 20_000;
  const table = tableOf({
    n: Array.from({ length: rows }, (_, i) => i),
    c: Array.from({ length: rows }, (_, i) => `v${i % 7}`),
  });
  const lots = rowLots(table, ['n', 'c']);
  const bins = new Float64Array(20);
  for (let row = 0; row < rows; row++) bins[Math.floor(lots(row) * 20)]!++;
  const statistic = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  expect(statistic).toBeLessThan(43.8); // scipy.stats.chi2.ppf(0.999, 19) = 43.82
});

test('lots bring equalised odds about: both rates of both groups are within what 6,000 draws allow', () => {
  const random = createRandom(5);
  const rows = 6000;
  const codes = Int32Array.from({ length: rows }, () => Number(random() < 0.5));
  const actual = Uint8Array.from(codes, group => Number(random() < (group === 0 ? 0.3 : 0.6)));
  const scores = Float64Array.from(actual, (truth, row) =>
    Math.min(1, Math.max(0, 0.35 + 0.2 * truth + 0.15 * codes[row]! + 0.5 * (random() - 0.5))),
  );
  const odds = equalizeOdds({ groups: 2, codes, actual, scores })!;
  const rule: GroupRule = {
    ...bySex,
    groups: bySex.groups.map((group, g) => ({ ...group, policy: odds.policies[g]! })),
  };
  const table = tableOf({
    sex: Array.from(codes, code => (code === 0 ? 'f' : 'm')),
    score: Array.from(scores),
  });
  const said = applyRule(rule, saidYes([...scores]), table, ['score']).codes;
  for (const counts of countGroups(codes, 2, actual, said)) {
    expect(Math.abs(rateOf(counts, 'truePositiveRate') - odds.truePositiveRate)).toBeLessThan(0.05);
    expect(Math.abs(rateOf(counts, 'falsePositiveRate') - odds.falsePositiveRate)).toBeLessThan(0.05);
  }
});
