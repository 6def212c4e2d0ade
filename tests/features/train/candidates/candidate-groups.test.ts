import { expect, test } from 'vitest';
import { candidates, estimatorsFor } from '../../../../src/core/models/catalogue.ts';
import type { Recommendation } from '../../../../src/core/selection/recommend/recommend.ts';
import { groupCandidates } from '../../../../src/features/train/candidates/candidate-groups.ts';

test.each(['classification', 'regression'] as const)(
  'the usual algorithms of a %s are in plain sight, every other one is found by its family once',
  task => {
    const recommended = estimatorsFor(task).map(one => recommendation(one, false));
    const { first, others } = groupCandidates(recommended, task);
    expect(first.map(({ estimator }) => estimator).toSorted()).toEqual([...candidates[task]].sort());
    const all = [...first, ...others.flatMap(({ members }) => members)];
    expect(all.map(({ estimator }) => estimator).toSorted()).toEqual([...estimatorsFor(task)].sort());
    expect(others.every(({ members }) => members.length > 0)).toBe(true);
  },
);

test('what is recommended joins them, in the order of the recommendation, until there are eight', () => {
  const recommended = estimatorsFor('classification')
    .toReversed()
    .map(one => recommendation(one, true));
  const { first } = groupCandidates(recommended, 'classification');
  expect(first).toHaveLength(8);
  expect(first[0]).toBe(recommended[0]);
});

function recommendation(estimator: Recommendation['estimator'], preselected: boolean): Recommendation {
  return { estimator, suits: 'possibly', reasons: [], expectedSeconds: 1, preselected };
}
