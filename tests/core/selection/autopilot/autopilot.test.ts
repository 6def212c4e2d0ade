import { describe, expect, test } from 'vitest';
import { estimatorsFor } from '../../../../src/core/models/catalogue.ts';
import { familyOf } from '../../../../src/core/selection/recommend/family.ts';
import type { TrialProposal } from '../../../../src/core/selection/search/trial.ts';
import { type World, bestOf, fly } from './simulation.ts';

/** Boosting leads, and gets better by a slower learning rate; the others hardly change. */
function scoreOf({ estimator, params, rowShare }: TrialProposal): number {
  const lessRows = 0.02 * Math.log10(rowShare);
  const rate = Number(params['learningRate'] ?? 0.1);
  const leaves = Number(params['maxLeafNodes'] ?? 31);
  const penalty = Number(params['C'] ?? 1);
  if (estimator === 'dummyClassifier') return 0.5;
  if (estimator === 'logisticRegression') return 0.8 - 0.005 * Math.log10(penalty / 0.1) ** 2 + lessRows;
  if (estimator === 'randomForestClassifier') return 0.82 + lessRows;
  return 0.85 - 0.04 * Math.log10(rate / 0.03) ** 2 - 0.01 * Math.log10(leaves / 12) ** 2 + lessRows;
}
const world: World = {
  estimators: ['logisticRegression', 'randomForestClassifier', 'histGradientBoostingClassifier'],
  scoreOf,
  slowness: () => 1,
};
const namesOf = (trials: readonly { readonly estimator: string }[]) => [
  ...new Set(trials.map(({ estimator }) => estimator)),
];

describe('within its time', () => {
  test.each([5, 20, 100])('of %i seconds it ends, and uses most of it where there is hope', budget => {
    const { seconds, account } = fly(world, { budget, rows: 20_000 });
    expect(seconds).toBeLessThanOrEqual(budget);
    if (seconds < 0.8 * budget)
      expect(account.at(-1)).toMatch(/^Nothing (more was to be hoped for|got better in 150 trials)/);
  });

  test('it begins with the dummy and then tries what is proven with its defaults, the cheapest first', () => {
    const { trials } = fly(world, { budget: 30 });
    expect(trials.slice(0, 4).map(({ estimator, stage }) => [estimator, stage])).toEqual([
      ['dummyClassifier', 'default'],
      ['logisticRegression', 'default'],
      ['histGradientBoostingClassifier', 'default'],
      ['randomForestClassifier', 'default'],
    ]);
  });

  test('most trials go to what leads, and it finds the better parameters', () => {
    const { trials } = fly(world, { budget: 60 });
    const best = bestOf(trials);
    expect(best.estimator).toBe('histGradientBoostingClassifier');
    // With its defaults it scores 0.837, at best 0.85.
    expect(best.mean).toBeGreaterThan(0.8485);
    const searched = trials.filter(({ stage }) => stage === 'search');
    const share = searched.filter(({ estimator }) => estimator === best.estimator).length / searched.length;
    expect(share).toBeGreaterThan(0.5);
    expect(namesOf(searched)).toHaveLength(3);
  });

  test('what would take too long is left out, and that is said', () => {
    const slowForest: World = {
      ...world,
      slowness: name => (name === 'randomForestClassifier' ? 5 : 1),
    };
    const { trials, seconds } = fly(slowForest, { budget: 20, rows: 20_000 });
    expect(seconds).toBeLessThanOrEqual(20);
    expect(trials.length).toBeGreaterThan(3);
    const device: World = { ...world, slowness: () => 30 };
    const slow = fly(device, { budget: 20, rows: 20_000 });
    expect(namesOf(slow.trials)).not.toContain('randomForestClassifier');
    expect(slow.account.join(' ')).toMatch(/Random forest was left out: it would have taken about/);
    expect(bestOf(slow.trials).estimator).not.toBe('dummyClassifier');
  });
});

describe('on a large table', () => {
  const large = { budget: 300, rows: 800_000 } as const;

  test('it begins with some of the rows and ends with all of them', () => {
    const { trials, seconds } = fly(world, large);
    const [dummy, first] = trials;
    expect(dummy?.estimator).toBe('dummyClassifier');
    expect(first?.rowShare).toBeCloseTo(10_000 / 800_000, 12);
    expect(seconds).toBeLessThanOrEqual(300);
    const best = bestOf(trials);
    expect(best.estimator).toBe('histGradientBoostingClassifier');
    expect(best.mean).toBeGreaterThan(0.845);
  });

  test('there is a result on all rows even where the time is short', () => {
    const { trials } = fly(world, { ...large, budget: 40 });
    expect(bestOf(trials).estimator).not.toBe('dummyClassifier');
  });
});

describe('without a limit', () => {
  test('it ends once nothing has got better for long', () => {
    const { trials, account, ended } = fly(world, { budget: null });
    expect(ended).toBe(
      account.at(-1) === 'There was nothing left to try.' ? 'all tried' : 'nothing got better',
    );
    expect(trials.length).toBeGreaterThan(150);
    expect(trials.length).toBeLessThan(1000);
    expect(account.at(-1)).toMatch(/^(Nothing got better in 150 trials|There was nothing left to try)/);
  });
});

describe('its account', () => {
  test('says in whole sentences what was done and why', () => {
    const { account } = fly(world, { budget: 60 });
    for (const sentence of account) expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    expect(account[0]).toBe('There were 60 seconds for looking for models.');
    expect(account[1]).toBe(
      '4 algorithms were tried with their defaults; best was Gradient boosting with 0.8374.',
    );
    expect(account.join(' ')).toMatch(
      /Gradient boosting was next for .*: its next improvement was estimated/,
    );
    expect(account.join(' ')).toMatch(/Gradient boosting: from 0.8374 to 0\.8[45]\d* in \d+ trials/);
    expect(account.length).toBeLessThan(30);
  });
});

test('what the person may choose from is all of the task but what is put together from others', () => {
  const { trials } = fly({ ...world, estimators: estimatorsFor('classification') }, { budget: 20 });
  const families = namesOf(trials).map(name => familyOf(name as 'ridge'));
  expect(families).not.toContain('ensemble');
  expect(new Set(families).size).toBeGreaterThan(4);
});

test('what the person set of an algorithm is where it begins, not where it ends', () => {
  const params = { histGradientBoostingClassifier: { learningRate: 0.5, maxBins: 100 } };
  const { trials } = fly(world, { budget: 60, params });
  const own = trials.filter(({ estimator }) => estimator === 'histGradientBoostingClassifier');
  expect(own[0]!.params).toEqual(params.histGradientBoostingClassifier);
  // With a rate of 0.5 it scores 0.787, at best 0.85.
  expect(bestOf(trials).mean).toBeGreaterThan(0.845);
  // What no search varies stays as it was set.
  expect(new Set(own.map(trial => trial.params['maxBins']))).toEqual(new Set([100]));
});

test('an algorithm that fails is not tried again, and that is said', () => {
  const failing: World = {
    ...world,
    scoreOf: proposal =>
      proposal.estimator === 'logisticRegression' ? new Error('It has one class.') : scoreOf(proposal),
  };
  const { trials, account } = fly(failing, { budget: 10 });
  expect(trials.filter(({ state }) => state === 'failed')).toHaveLength(1);
  expect(bestOf(trials).estimator).toBe('histGradientBoostingClassifier');
  expect(account).toContain('Logistic regression failed: It has one class.');
});
