import { describe, expect, test } from 'vitest';
import type { Matrix } from '../../../../src/core/matrix.ts';
import type { Estimator, FitContext } from '../../../../src/core/models/estimator.ts';
import { calibratedClassifier } from '../../../../src/core/models/ensemble/calibrated-classifier.ts';
import type { Members } from '../../../../src/core/models/ensemble/members.ts';
import { oneVsRestClassifier } from '../../../../src/core/models/ensemble/one-vs-rest-classifier.ts';
import { stackingClassifier } from '../../../../src/core/models/ensemble/stacking-classifier.ts';
import { votingClassifier } from '../../../../src/core/models/ensemble/voting-classifier.ts';
import {
  type CpuEstimatorName,
  cpuEstimator,
  cpuEstimators,
} from '../../../../src/core/models/estimators.ts';
import type { PerceptronModel } from '../../../../src/core/models/perceptron/perceptron-model.ts';
import { learnableTable } from '../../../conformance/learnable-tables.ts';

const quickForest = { estimator: 'randomForestClassifier', params: { nEstimators: 5 } };
const ensembles: readonly [CpuEstimatorName, object][] = [
  ['votingClassifier', { estimators: ['logisticRegression', quickForest] }],
  ['stackingClassifier', { estimators: ['logisticRegression', quickForest], cv: 3 }],
  ['calibratedClassifier', { estimator: quickForest, cv: 3 }],
  ['calibratedClassifier', { estimator: quickForest, cv: 3, ensemble: false }],
  ['thresholdClassifier', { estimator: quickForest, cv: 3 }],
  ['oneVsRestClassifier', { estimator: quickForest }],
];
const { features, target } = learnableTable(2);

describe.each(ensembles)('%s of %o', (name, params) => {
  const estimator: Estimator<object, object> = cpuEstimators[name];
  const fit = (context: Partial<FitContext> = {}) =>
    estimator.fit(
      features,
      target,
      { ...estimator.defaults, ...params },
      { seed: 3, classes: 2, ...context },
    );

  test('a fit that was cut off after any member goes on to the same model', async () => {
    const states: object[] = [];
    const whole = await fit({ checkpoint: state => states.push(structuredClone(state)) });
    expect(states.length).toBeGreaterThan(0);
    for (const resumeFrom of states) expect(await fit({ resumeFrom })).toEqual(whole);
  });

  test('another seed gives other members', async () => {
    expect(await fit({ seed: 4 })).not.toEqual(await fit());
  });
});

test('what was finished is not fitted again', async () => {
  const fitted: string[] = [];
  const estimatorFor: FitContext['estimatorFor'] = name => {
    fitted.push(name);
    return cpuEstimators[name];
  };
  const { votingClassifier } = cpuEstimators;
  const states: object[] = [];
  const context = { seed: 3, classes: 2, estimatorFor };
  const params = { ...votingClassifier.defaults, estimators: ['logisticRegression', 'gaussianNB'] as const };
  await votingClassifier.fit(features, target, params, {
    ...context,
    checkpoint: state => states.push(state),
  });
  fitted.length = 0;
  await votingClassifier.fit(features, target, params, { ...context, resumeFrom: states[0]! });
  expect(fitted).toEqual(['gaussianNB']);
  await votingClassifier.fit(features, target, params, { ...context, resumeFrom: { format: 'another/1' } });
  expect(fitted).toEqual(['gaussianNB', 'logisticRegression', 'gaussianNB']);
});

test('members answer with the engines that the ensemble is given', async () => {
  const asked: unknown[] = [];
  const engines = { boosting: null, forest: null };
  const watched: Members = {
    estimatorFor: cpuEstimator,
    predictWith(name, model, rows, given) {
      asked.push(given);
      return cpuEstimator(name).predict(model, rows, given);
    },
  };
  for (const make of [votingClassifier, stackingClassifier, calibratedClassifier, oneVsRestClassifier]) {
    const estimator: Estimator<object, object> = make(watched);
    const params = { ...estimator.defaults, estimators: ['gaussianNB'], estimator: 'gaussianNB', cv: 2 };
    const model = await estimator.fit(features, target, params, { seed: 1, classes: 2, engines });
    estimator.predict(model, features, engines);
  }
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.every(given => given === engines)).toBe(true);
});

test('a member that was cut off in the middle is given its own state again', async () => {
  const noted: object[] = [];
  const slow: Estimator<object, object> = {
    ...cpuEstimators.logisticRegression,
    fit(rows, values, _params, context) {
      if (context.resumeFrom) noted.push(context.resumeFrom);
      context.checkpoint?.({ step: 7 });
      const { logisticRegression } = cpuEstimators;
      return logisticRegression.fit(rows, values, logisticRegression.defaults, context);
    },
  };
  const states: object[] = [];
  const { oneVsRestClassifier } = cpuEstimators;
  const fit = (context: Partial<FitContext>) =>
    oneVsRestClassifier.fit(features, target, oneVsRestClassifier.defaults, {
      seed: 1,
      classes: 2,
      estimatorFor: () => slow,
      ...context,
    });
  const whole = await fit({ checkpoint: state => states.push(state) });
  expect(await fit({ resumeFrom: states[0]! })).toEqual(whole);
  expect(noted).toEqual([{ step: 7 }]);
});

test('a member may be fitted in a way of its own, as networks are on a GPU', async () => {
  const model: PerceptronModel = {
    format: 'terrarium-perceptron/2',
    activation: 'relu',
    layers: [
      { inputs: 4, outputs: 2, weights: new Float32Array(8), biases: Float32Array.of(0, Math.log(3)) },
    ],
    output: { kind: 'softmax', classes: 2, codes: [0, 1] },
  };
  const network: Estimator<object, object> = {
    defaults: {},
    fit: async () => Promise.resolve(model),
    predict: (_model: object, rows: Matrix) => rows,
  };
  const { votingClassifier } = cpuEstimators;
  const params = { estimators: ['mlpClassifier', 'dummyClassifier'] as const, weights: [3, 1] };
  const context = { seed: 1, classes: 2 };
  const fitted = await votingClassifier.fit(features, target, params, {
    ...context,
    estimatorFor: name => (name === 'mlpClassifier' ? network : cpuEstimators.dummyClassifier),
  });
  const share = target.reduce((sum, code) => sum + code, 0) / target.length;
  // By hand: the network says 3/4 to every row.
  expect(votingClassifier.predict(fitted, features).data[1]).toBeCloseTo((3 * 0.75 + share) / 4, 7);
});

test.each([
  [[], 'there are no members'],
  [['ridge'], 'a member is "ridge" (regression), expected an estimator for classification'],
  [['toString'], 'a member is "toString" (no estimator)'],
])('members %o are refused by name', async (estimators, message) => {
  const estimator: Estimator<object, object> = cpuEstimators.votingClassifier;
  const attempt = async () =>
    estimator.fit(features, target, { estimators, weights: null }, { seed: 1, classes: 2 });
  await expect(attempt()).rejects.toMatchObject({
    name: 'FitError',
    message: expect.stringContaining(message),
  });
});

test.each([[[1]], [[0, 0]], [[1, -1]], [[1, NaN]]])(
  'weights %o of two members are refused by name',
  async weights => {
    const { votingClassifier } = cpuEstimators;
    const params = { estimators: ['dummyClassifier', 'gaussianNB'] as const, weights };
    await expect(async () =>
      votingClassifier.fit(features, target, params, { seed: 1, classes: 2 }),
    ).rejects.toMatchObject({
      name: 'FitError',
      message: expect.stringContaining('expected 2 finite numbers'),
    });
  },
);
