import { describe, expect, test } from 'vitest';
import type { FeatureIdea } from '../../../../src/core/selection/features/feature-ideas.ts';
import { createFeatureSearch } from '../../../../src/core/selection/features/feature-search.ts';
import type { TrialProposal } from '../../../../src/core/selection/search/trial.ts';
import { bestOf, fly, noPlan } from '../autopilot/simulation.ts';
import { doneTrial } from '../search/synthetic-trials.ts';

const idea = (label: string): FeatureIdea => ({ label, group: { name: label, columns: [], steps: [] } });
const leader = doneTrial({ estimator: 'logisticRegression', params: { C: 2 } }, [0.8, 0.81, 0.79, 0.8, 0.8]);
const groupsOf = (proposal: TrialProposal) => proposal.preparation?.groups.map(({ name }) => name);

const searched = () => createFeatureSearch([idea('ratios'), idea('bins')], noPlan, 5);

describe('an idea', () => {
  test('is tried with the parameters of the leader, one at a time', () => {
    const search = searched();
    const proposal = search.next(leader)!;
    expect(proposal).toMatchObject({ stage: 'features', estimator: 'logisticRegression', params: { C: 2 } });
    expect(groupsOf(proposal)).toEqual(['ratios']);
    expect(search.next(leader)).toBeNull();
  });

  test('is kept where it helps beyond noise, and the next is tried on top of it', () => {
    const search = searched();
    const better = doneTrial(search.next(leader)!, [0.82, 0.829, 0.811, 0.82, 0.821]);
    const adopted = search.tell(better)!;
    expect(adopted.stage).toBe('search');
    expect(search.planOf('logisticRegression')).toBe(adopted.preparation);
    expect(search.planOf('ridge')).toBeNull();
    expect(search.next(leader)).toBeNull();
    expect(groupsOf(search.next(doneTrial(adopted, better.scores))!)).toEqual(['ratios', 'bins']);
    expect(search.account()).toEqual(['New columns for Logistic regression, ratios: +0.020, kept.']);
  });

  test('is not kept where chance would do as much', () => {
    const search = searched();
    // By hand: a mean difference of 0.002 with a standard error of √(0.45 · 0.00107) = 0.0219, so t = 0.09.
    expect(search.tell(doneTrial(search.next(leader)!, [0.83, 0.78, 0.83, 0.77, 0.8]))).toBeNull();
    expect(search.account()).toEqual([
      'New columns for Logistic regression, ratios: +0.0020, not beyond noise.',
    ]);
    expect(groupsOf(search.next(leader)!)).toEqual(['bins']);
    expect(search.planOf('logisticRegression')).toBeNull();
  });

  test('that fails is told, and the next is tried', () => {
    const search = searched();
    const { state: _, ...proposal } = { ...search.next(leader)!, state: '' };
    search.tell({ ...proposal, state: 'failed', error: 'no.', number: 1, fitSeconds: 0, scoreSeconds: 0 });
    expect(search.account()).toEqual(['New columns for Logistic regression, ratios: failed: no.']);
    expect(search.next(leader)).not.toBeNull();
    expect(search.next(leader)).toBeNull();
  });
});

test('the autopilot tries the ideas on its leader and goes on with what helps', () => {
  const { trials, account } = fly(
    {
      estimators: ['logisticRegression'],
      scoreOf: proposal => {
        const groups = groupsOf(proposal) ?? [];
        return (
          (proposal.estimator === 'dummyClassifier' ? 0.5 : 0.8) + (groups.includes('ratios') ? 0.05 : 0)
        );
      },
      slowness: () => 1,
    },
    { budget: 30, ideas: [idea('products'), idea('ratios'), idea('bins')] },
  );
  const ideas = trials.filter(({ stage }) => stage === 'features');
  expect(ideas.map(groupsOf)).toEqual([['products'], ['ratios'], ['ratios', 'bins']]);
  expect(groupsOf(bestOf(trials.filter(({ stage }) => stage === 'search')))).toEqual(['ratios']);
  expect(account).toContain('New columns for Logistic regression, ratios: +0.050, kept.');
});
