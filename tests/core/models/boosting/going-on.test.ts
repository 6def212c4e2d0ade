import { expect, test } from 'vitest';
import { zeros } from '../../../../src/core/matrix.ts';
import { histGradientBoostingClassifier } from '../../../../src/core/models/boosting/hist-gradient-boosting-classifier.ts';
import { histGradientBoostingRegressor } from '../../../../src/core/models/boosting/hist-gradient-boosting-regressor.ts';
import type { Estimator } from '../../../../src/core/models/estimator.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { loadBoostingEngine } from '../../../../src/kernels/boosting/load.ts';

const rows = 2000;
const random = createRandom(3);
const features = zeros(rows, 10);
for (let i = 0; i < features.data.length; i++)
  features.data[i] =
    i % 10 === 9 ? Math.floor(6 * random()) : i % 10 === 8 && random() < 0.2 ? NaN : random();
const target = Float64Array.from({ length: rows }, (_, row) => {
  const [first, second] = features.data.subarray(row * 10);
  return 1e6 + 40 * first! * second! + 20 * (features.data[row * 10 + 9]! % 2) + 10 * random();
});
const codes = target.map(value => (value > 1e6 + 30 ? 2 : value > 1e6 + 15 ? 1 : 0));
const boosting = await loadBoostingEngine();
const context = {
  seed: 4,
  categorical: Array.from({ length: 10 }, (_, column) => column === 9),
  engines: { boosting, forest: null },
};
const classification: readonly [Estimator<object, object>, Float64Array, number] = [
  histGradientBoostingClassifier,
  codes,
  3,
];
const regression: readonly [Estimator<object, object>, Float64Array, number] = [
  histGradientBoostingRegressor,
  target,
  0,
];

test.each([
  ['classes, with rows kept aside', histGradientBoostingClassifier, 3],
  ['a regression', histGradientBoostingRegressor, 0],
])(
  'boosting of %s that was cut off goes on to the same model',
  async (_, ofTask, classes) => {
    const estimator: Estimator<object, object> = ofTask;
    // A checkpoint is due every 4e8 rows × features × trees: every thousand trees of a thousand rows by 400.
    const wide = zeros(1000, 400);
    for (let i = 0; i < wide.data.length; i++) wide.data[i] = Math.floor(4 * random());
    const y = Float64Array.from({ length: 1000 }, (_, row) => {
      const score = 0.5 * wide.data[row * 400]! + random();
      return classes === 0 ? score : Math.min(Math.floor(score), classes - 1);
    });
    const params = {
      ...estimator.defaults,
      maxLeafNodes: 2,
      maxIter: classes === 0 ? 1050 : 350,
      learningRate: 0.01,
      earlyStopping: classes > 0,
      nIterNoChange: 1000,
    };
    const own = { seed: 4, classes, engines: context.engines };
    const states: object[] = [];
    const whole = await estimator.fit(wide, y, params, {
      ...own,
      checkpoint: state => states.push(structuredClone(state)),
    });
    expect(states).toHaveLength(1);
    const told: number[] = [];
    const resumed = await estimator.fit(wide, y, params, {
      ...own,
      resumeFrom: states[0]!,
      report: fraction => told.push(fraction),
    });
    expect(resumed).toEqual(whole);
    expect(told[0]).toBeGreaterThan(0.9);
    expect(told.at(-1)).toBe(1);
  },
  60_000,
);

test.each([
  ['classes', classification],
  ['numbers', regression],
])('more iterations are added to a model of %s', async (_, [estimator, y, classes]) => {
  const params = { ...estimator.defaults, earlyStopping: false, maxIter: 4 };
  const own = { ...context, classes };
  const startFrom = await estimator.fit(features, y, params, own);
  const more = { ...params, maxIter: 7 };
  expect(await estimator.fit(features, y, more, { ...own, startFrom })).toEqual(
    await estimator.fit(features, y, more, own),
  );
  // Nothing is to be added to what is there already, and nothing can be taken away.
  expect(await estimator.fit(features, y, params, { ...own, startFrom })).toEqual(startFrom);
  const fewer = async () => estimator.fit(features, y, { ...params, maxIter: 3 }, { ...own, startFrom });
  await expect(fewer).rejects.toThrow('the model has 4 iterations already, maxIter is 3');
});

test('a model of other classes, or of another loss, is not gone on from', async () => {
  const [classifier, regressor] = [histGradientBoostingClassifier, histGradientBoostingRegressor];
  const ofClasses = await classifier.fit(
    features,
    codes,
    { ...classifier.defaults, maxIter: 2 },
    {
      ...context,
      classes: 3,
    },
  );
  const twoClasses = codes.map(code => Math.min(code, 1));
  expect(() =>
    classifier.fit(features, twoClasses, classifier.defaults, {
      ...context,
      classes: 3,
      startFrom: ofClasses,
    }),
  ).toThrow('the model knows the classes 0, 1, 2, the rows have 0, 1');
  const ofNumbers = await regressor.fit(
    features,
    target,
    { ...regressor.defaults, maxIter: 2 },
    {
      ...context,
      classes: 0,
    },
  );
  expect(() =>
    regressor.fit(
      features,
      target,
      { ...regressor.defaults, loss: 'poisson' },
      {
        ...context,
        classes: 0,
        startFrom: ofNumbers,
      },
    ),
  ).toThrow('the model has the link "identity", which is not that of the loss poisson');
});
