import { describe, expect, test } from 'vitest';
import { pearsonTest, spearmanTest } from '../../../src/core/statistics/correlation-tests.ts';
import { compareMeans, compareRanks } from '../../../src/core/statistics/group-tests.ts';
import type { HypothesisTest } from '../../../src/core/statistics/hypothesis-test.ts';
import { rank } from '../../../src/core/statistics/ranks.ts';
import { explorationReferences } from '../explore/exploration-reference.ts';

type Told = readonly [statistic: number, pValue: number, effect: number];

function expectTold(found: HypothesisTest | null, [statistic, pValue, effect]: Told) {
  expect(found).not.toBeNull();
  near(found!.statistic, statistic, 'statistic');
  near(found!.pValue, pValue, 'p');
  near(found!.effect.value, effect, 'effect');
}

/** 1e-9 relative: the same formula, summed in another order. */
function near(found: number, expected: number, subject: string) {
  expect(Math.abs(found - expected), `${subject} ${found}`).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

describe('groups, as scipy compares them', () => {
  test.each(explorationReferences<{ groups: number[][] }, { means: Told; ranks: Told }>('groups'))(
    '$name',
    ({ inputs, expected }) => {
      const groups = inputs.groups.map(group => Float64Array.from(group));
      expectTold(compareMeans(groups), expected.means);
      expectTold(compareRanks(groups), expected.ranks);
    },
  );
});

describe('two numbers, as scipy correlates them', () => {
  test.each(
    explorationReferences<
      { first: number[]; second: number[] },
      { pearson: [number, number]; spearman: [number, number] }
    >('pair'),
  )('$name', ({ inputs, expected }) => {
    const [first, second] = [Float64Array.from(inputs.first), Float64Array.from(inputs.second)];
    expectTold(pearsonTest(first, second), [...expected.pearson, expected.pearson[0]]);
    expectTold(spearmanTest(first, second), [...expected.spearman, expected.spearman[0]]);
  });
});

test('equal values share the mean of their ranks', () => {
  expect(rank(Float64Array.of(3, 1, 3, 0, 3))).toEqual({
    ranks: Float64Array.of(4, 2, 4, 1, 4),
    tieSum: 24,
  });
});

test('what does not vary cannot be tested', () => {
  const same = Float64Array.of(2, 2, 2);
  expect(compareMeans([same, same])).toBeNull();
  expect(compareRanks([same, same])).toBeNull();
  expect(compareMeans([same])).toBeNull();
  expect(pearsonTest(same, Float64Array.of(1, 2, 3))).toBeNull();
  expect(spearmanTest(Float64Array.of(1, 2, 3), same)).toBeNull();
});
