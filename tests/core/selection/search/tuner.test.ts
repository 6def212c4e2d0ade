import { describe, expect, test } from 'vitest';
import { rungsFor } from '../../../../src/core/selection/search/halving.ts';
import type { TuningSettings } from '../../../../src/core/selection/search/settings.ts';
import type { ParamSet } from '../../../../src/core/selection/search/trial.ts';
import { type TuningGround, createTuner } from '../../../../src/core/selection/search/tuner.ts';
import { doneTrial, playOut, situationWith } from './synthetic-trials.ts';

const settings: TuningSettings = { kind: 'tuning', method: 'grid', of: 'best', stopHopeless: false };
const forestParams = { nEstimators: 100, maxDepth: null, minSamplesSplit: 2, minSamplesLeaf: 1 };
const flat = (score: number) => [score, score, score, score, score];
const ground: TuningGround = {
  compared: [
    { trial: doneTrial({ estimator: 'dummyClassifier', stage: 'default' }, flat(0.9)), params: {} },
    { trial: doneTrial({ estimator: 'logisticRegression', stage: 'default' }, flat(0.6)), params: { C: 1 } },
    {
      trial: doneTrial({ estimator: 'randomForestClassifier', stage: 'default' }, flat(0.7)),
      params: forestParams,
    },
  ],
  planFor: () => ({
    format: 'terrarium-preparation-plan/1',
    groups: [{ name: 'numbers', columns: ['a'], steps: [{ kind: 'simpleImputer', params: {} }] }],
    finally: [],
    balance: null,
  }),
};
const classicForest: TuningSettings['spaces'] = {
  randomForestClassifier: {
    nEstimators: { kind: 'values', values: [50, 100, 200] },
    maxDepth: { kind: 'values', values: [3, 5, 7, null] },
    minSamplesSplit: { kind: 'values', values: [2, 5, 10] },
    minSamplesLeaf: { kind: 'values', values: [1, 2, 4] },
  },
};
const number = (params: ParamSet, name: string) => Number(params[name]);
/** Best at C = 10. */
const byPenalty = ({ params }: { readonly params: ParamSet }) =>
  1 - (Math.log10(number(params, 'C')) - 1) ** 2 / 10;

describe('which candidates are tuned', () => {
  test('the best is the best that has parameters', () => {
    const [first] = playOut(createTuner(settings, situationWith(), ground), () => 0.5);
    expect(first?.estimator).toBe('randomForestClassifier');
  });

  test('several take turns and share the trials', () => {
    const tuner = createTuner(
      { ...settings, method: 'random', of: ['logisticRegression', 'randomForestClassifier'], trials: 7 },
      situationWith(),
      ground,
    );
    expect(playOut(tuner, () => 0.5).map(({ estimator }) => estimator.slice(0, 8))).toEqual([
      'logistic',
      'randomFo',
      'logistic',
      'randomFo',
      'logistic',
      'randomFo',
      'logistic',
    ]);
  });

  test('without one that has parameters there is nothing to do, and it is said', () => {
    const tuner = createTuner(settings, situationWith(), {
      ...ground,
      compared: ground.compared.slice(0, 1),
    });
    expect(tuner.ask()).toBe('done');
    expect(tuner.account()).toEqual(['None of the candidates has parameters to tune.']);
  });
});

describe('a grid', () => {
  test('tries every combination once but for the one that is known already', () => {
    const tuner = createTuner({ ...settings, spaces: classicForest }, situationWith(), ground);
    const trials = playOut(tuner, () => 0.5);
    expect(trials).toHaveLength(107);
    expect(new Set(trials.map(({ params }) => JSON.stringify(params))).size).toBe(107);
    expect(trials.map(({ params }) => params)).not.toContainEqual(forestParams);
    expect(tuner.account()).toEqual([
      'Random forest: every combination of the grid, of nEstimators, maxDepth, minSamplesSplit, minSamplesLeaf.',
      '107 trials.',
      'None scores more than before (0.700), so it keeps the parameters that it had.',
    ]);
  });

  test('ends at the number of trials', () => {
    const tuner = createTuner({ ...settings, spaces: classicForest, trials: 12 }, situationWith(), ground);
    expect(playOut(tuner, () => 0.5)).toHaveLength(12);
  });

  test('places in the preparation are varied beside the parameters', () => {
    const tuner = createTuner(
      {
        ...settings,
        of: ['logisticRegression'],
        spaces: { logisticRegression: { C: { kind: 'values', values: [1, 2] } } },
        preparation: { 'groups.0.steps.0.strategy': { kind: 'values', values: ['mean', 'median'] } },
      },
      situationWith(),
      ground,
    );
    expect(
      playOut(tuner, () => 0.5).map(({ params, preparation }) => [
        params['C'],
        preparation?.groups[0]?.steps[0]?.params,
      ]),
    ).toEqual([
      [1, { strategy: 'mean' }],
      [1, { strategy: 'median' }],
      [2, { strategy: 'mean' }],
      [2, { strategy: 'median' }],
    ]);
  });
});

describe('what the person set', () => {
  test('stays in every proposal unless it is varied', () => {
    const tuner = createTuner({ ...settings, method: 'random', trials: 5 }, situationWith(), {
      ...ground,
      compared: [
        {
          trial: doneTrial(
            { estimator: 'logisticRegression', stage: 'default', params: { maxIter: 500, C: 3 } },
            flat(0.6),
          ),
          params: { maxIter: 500, C: 3 },
        },
      ],
    });
    const tried = playOut(tuner, () => 0.5).map(({ params }) => params);
    expect(tried.every(params => params['maxIter'] === 500)).toBe(true);
    expect(new Set(tried.map(params => params['C'])).size).toBe(5);
  });
});

describe('successive halving', () => {
  test('33 candidates and three more rungs take 50 trials, as by hand: 33 + 11 + 4 + 2', () => {
    const rungs = rungsFor(50, 4000);
    expect(rungs.map(({ candidates }) => candidates)).toEqual([33, 11, 4, 2]);
    expect(rungs.map(({ rowShare }) => rowShare)).toEqual([1 / 27, 1 / 9, 1 / 3, 1]);
  });

  test('few rows make few rungs, and one trial is one on all rows', () => {
    // 400 rows can be divided by 3 once before fewer than 100 are left.
    expect(rungsFor(12, 400).map(({ rowShare }) => rowShare)).toEqual([1 / 3, 1]);
    expect(rungsFor(1, 4000)).toEqual([{ candidates: 1, rowShare: 1 }]);
  });

  test.each([1, 3])('the best third goes on, with %i side by side', sideBySide => {
    const tuner = createTuner(
      {
        ...settings,
        method: 'halving',
        of: ['logisticRegression'],
        spaces: { logisticRegression: { C: { kind: 'number', low: 1e-3, high: 1e3, scale: 'log' } } },
        trials: 50,
      },
      situationWith(),
      ground,
    );
    const trials = playOut(tuner, byPenalty, { sideBySide });
    expect(trials).toHaveLength(50);
    const bestOfFirst = trials
      .slice(0, 33)
      .toSorted((a, b) => byPenalty(b) - byPenalty(a))
      .slice(0, 2);
    expect(trials.slice(-2).map(({ params }) => params)).toEqual(bestOfFirst.map(({ params }) => params));
    expect(trials.slice(-2).every(({ rowShare }) => rowShare === 1)).toBe(true);
  });

  test('those that fail do not go on', () => {
    const tuner = createTuner(
      { ...settings, method: 'halving', of: ['logisticRegression'], trials: 4 },
      situationWith(),
      ground,
    );
    const trials = playOut(tuner, proposal => (proposal.rowShare < 1 ? new Error('no') : 0.5));
    expect(trials.every(({ rowShare }) => rowShare < 1)).toBe(true);
  });
});

describe.each(['random', 'tpe', 'halving'] as const)('%s', method => {
  const tuned = (seed: number, sideBySide = 1) =>
    playOut(
      createTuner(
        { ...settings, method, of: ['logisticRegression', 'randomForestClassifier'], trials: 30 },
        situationWith({ seed }),
        ground,
      ),
      ({ params }) => Math.sin(1000 * Number(params['C'] ?? params['minSamplesLeaf'])),
      { sideBySide },
    ).map(({ estimator, params, rowShare }) => ({ estimator, params, rowShare }));

  test('the same seed and outcomes give the same proposals, another seed others', () => {
    expect(tuned(1)).toEqual(tuned(1));
    expect(tuned(1)).not.toEqual(tuned(2));
  });

  test('nothing is tried twice, side by side or not', () => {
    const keys = tuned(3, 4).map(one => JSON.stringify(one));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeLessThanOrEqual(30);
    expect(keys.length).toBeGreaterThan(20);
  });

  test('a small space is tried out and then it is over', () => {
    const tuner = createTuner(
      {
        ...settings,
        method,
        of: ['logisticRegression'],
        spaces: { logisticRegression: { C: { kind: 'values', values: [0.1, 1, 10] } } },
      },
      situationWith({ rows: 120 }),
      ground,
    );
    const tried = playOut(tuner, byPenalty).map(({ params }) => Number(params['C']));
    expect(tried.toSorted((a, b) => a - b)).toEqual([0.1, 10]);
  });
});
