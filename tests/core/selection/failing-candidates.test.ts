import { describe, expect, test } from 'vitest';
import { FitError } from '../../../src/core/errors.ts';
import { zeros } from '../../../src/core/matrix.ts';
import { trainAndCompare } from '../../../src/core/selection/train-and-compare.ts';
import { type AnyEstimator, buys, cpu, spent, surroundings } from './customers.ts';

const broken = (fit: () => object): AnyEstimator => ({
  defaults: { depth: 3 },
  fit,
  predict: (_, { rows }) => zeros(rows, 2),
});

describe('a candidate that fails', () => {
  test('is kept with its reason, and the others go on', async () => {
    const forest = broken(() => {
      throw new FitError('no tree grew');
    });
    const { result } = await trainAndCompare(buys, surroundings({ randomForestClassifier: forest }));
    expect(result.candidates[2]).toEqual({
      state: 'failed',
      estimator: 'randomForestClassifier',
      params: {},
      error: 'no tree grew',
      seconds: 0,
    });
    expect(result.chosen).toBe('logisticRegression');
  });

  test('because it cannot be loaded does not stop the others either', async () => {
    const settings = { ...buys.settings, candidates: ['logisticRegression', 'mlpClassifier'] as const };
    const { result } = await trainAndCompare({ ...buys, settings }, surroundings({ mlpClassifier: null }));
    expect(result.candidates[1]).toMatchObject({ state: 'failed', error: 'mlpClassifier is not here' });
  });

  test('because its scores are no numbers is failed, not best', async () => {
    const diverged: AnyEstimator = {
      ...broken(() => ({})),
      predict: (_, { rows }) => ({ ...zeros(rows, 1), data: new Float64Array(rows).fill(NaN) }),
    };
    const { result } = await trainAndCompare(spent, surroundings({ ridge: diverged }));
    expect(result.candidates[1]).toMatchObject({ state: 'failed', error: 'r2 of fold 1 is NaN' });
    expect(result.chosen).toBe('dummyRegressor');
  });

  test('because the time budget is used up leaves the choice to those before it', async () => {
    let clock = 0;
    const slow = broken(() => {
      throw new Error('never reached');
    });
    const lasting: AnyEstimator = {
      ...cpu.logisticRegression!,
      fit(...data) {
        clock += 2000;
        return cpu.logisticRegression!.fit(...data);
      },
    };
    const { result } = await trainAndCompare(
      { ...buys, settings: { ...buys.settings, budgetSeconds: 10 } },
      { ...surroundings({ logisticRegression: lasting, randomForestClassifier: slow }), now: () => clock },
    );
    expect(result.candidates.map(({ state }) => state)).toEqual(['done', 'failed', 'failed']);
    expect(result.candidates[2]).toMatchObject({ error: 'the time budget of 10 seconds was used up' });
    expect(result.chosen).toBe('dummyClassifier');
  });

  test('only when refitted on all rows gives way to the next best', async () => {
    let fits = 0;
    const tiring: AnyEstimator = {
      ...cpu.ridge!,
      fit(...data) {
        fits += 1;
        if (fits > 5) throw new FitError('out of memory');
        return cpu.ridge!.fit(...data);
      },
    };
    const { result } = await trainAndCompare(spent, surroundings({ ridge: tiring }));
    expect(result.candidates[1]).toMatchObject({
      state: 'failed',
      error: 'on all training rows: out of memory',
    });
    expect(result.chosen).toBe('dummyRegressor');
  });

  test('as all others do fails the comparison, with every reason', async () => {
    const settings = { ...spent.settings, candidates: ['mlpRegressor', 'mlpClassifier'] as const };
    const none = surroundings({ mlpRegressor: null, mlpClassifier: null });
    await expect(trainAndCompare({ ...spent, settings }, none)).rejects.toThrow(
      /Every model failed. mlpRegressor: mlpRegressor is not here; mlpClassifier: mlpClassifier is not here/,
    );
  });
});
