import { describe, expect, test } from 'vitest';
import { type Matrix, matrixOf, takeRows, zeros } from '../../src/core/matrix.ts';
import type { UnsupervisedContext, UnsupervisedEstimator } from '../../src/core/models/unsupervised.ts';
import { type UnsupervisedName, unsupervisedEntries } from '../../src/core/models/unsupervised-catalogue.ts';
import { unsupervisedEstimators } from '../../src/core/models/unsupervised-estimators.ts';
import { createRandom } from '../../src/core/random.ts';

interface Subject {
  /** Laid over the defaults. */
  readonly params: object;
  /** Parameters under which integer weights equal repeated rows; null where randomness forbids it. */
  readonly weightParams: object | null;
}

const subjects: Readonly<Record<UnsupervisedName, Subject>> = {
  kMeans: {
    params: { nClusters: 2 },
    weightParams: {
      nClusters: 2,
      init: [
        [0, 0, 1],
        [9, 9, 1],
      ],
    },
  },
  miniBatchKMeans: { params: { nClusters: 2, batchSize: 30 }, weightParams: null },
  dbscan: { params: { eps: 2, minSamples: 4 }, weightParams: { eps: 2, minSamples: 4 } },
  gaussianMixture: { params: { nComponents: 2 }, weightParams: { nComponents: 1 } },
  isolationForest: { params: { nEstimators: 20 }, weightParams: null },
};

/** Two heaps of whole numbers and one row far from both; the last column is constant. */
function heaps(): Matrix {
  const random = createRandom(6);
  const whole = () => Math.floor(4 * random());
  const rows = Array.from({ length: 119 }, (_, row) => [
    whole() + (row % 2) * 12,
    whole() + (row % 2) * 12,
    1,
  ]);
  return matrixOf([...rows, [60, -60, 1]]);
}

function withFeature(features: Matrix, value: number): Matrix {
  const data = features.data.slice();
  data[17 * features.columns + 2] = value;
  return { ...features, data };
}

/** What every algorithm without a target promises (src/core/models/unsupervised.ts). */
describe.each(Object.keys(subjects) as UnsupervisedName[])('%s', name => {
  const estimator: UnsupervisedEstimator<object, object> = unsupervisedEstimators[name];
  const { params, weightParams } = subjects[name];
  const features = heaps();
  const fit = (rows = features, context: Partial<UnsupervisedContext> = {}, over: object = {}) =>
    estimator.fit(rows, { ...estimator.defaults, ...params, ...over }, { seed: 5, ...context });

  test('the same seed gives the same model', async () => {
    expect(await fit()).toEqual(await fit());
  });

  test('fitting and predicting leave their inputs unchanged', async () => {
    const sampleWeight = Float64Array.from({ length: features.rows }, (_, row) => 1 + (row % 3));
    const before = structuredClone({ features, sampleWeight });
    const model = await fit(features, { sampleWeight });
    const modelBefore = structuredClone(model);
    estimator.predict(model, features);
    estimator.scoreSamples?.(model, features);
    expect({ features, sampleWeight }).toEqual(before);
    expect(model).toEqual(modelBefore);
  });

  test('the model says the same after structuredClone', async () => {
    const model = await fit();
    const copy = structuredClone(model);
    expect(copy).toEqual(model);
    expect(estimator.predict(copy, features)).toEqual(estimator.predict(model, features));
  });

  test('rows alone agree with rows together, also none', async () => {
    const model = await fit();
    const chosen = [3, 70, 3, 119];
    const all = estimator.predict(model, features);
    expect([...estimator.predict(model, takeRows(features, chosen))]).toEqual(chosen.map(row => all[row]));
    const scores = estimator.scoreSamples?.(model, features);
    if (scores)
      expect([...estimator.scoreSamples!(model, takeRows(features, chosen))]).toEqual(
        chosen.map(row => scores[row]),
      );
    expect(estimator.predict(model, zeros(0, 3))).toHaveLength(0);
  });

  test('what lies apart is told apart', async () => {
    const labels = estimator.predict(await fit(), features);
    if (unsupervisedEntries[name].task === 'clustering') {
      expect(labels.every(label => Number.isInteger(label) && label >= -1)).toBe(true);
      // Two groups cannot hold three heaps: which two of them share one is left open.
      expect(new Set([0, 1, 119].map(row => labels[row])).size).toBeGreaterThan(1);
    } else {
      expect(labels[119]).toBe(-1);
      const scores = estimator.scoreSamples!(await fit(), features);
      expect(scores.indexOf(scores.reduce((least, score) => Math.min(least, score)))).toBe(119);
    }
  });

  if (weightParams !== null)
    test('integer weights equal repeated rows', async () => {
      const counts = Float64Array.from({ length: features.rows }, (_, row) => 1 + ((row * 7) % 3));
      const order = [...counts.keys()].flatMap(row => Array<number>(counts[row]!).fill(row));
      const weighted = await fit(features, { sampleWeight: counts }, weightParams);
      const repeated = await fit(takeRows(features, order), {}, weightParams);
      expect(estimator.predict(weighted, features)).toEqual(estimator.predict(repeated, features));
    });

  test('progress never falls and ends at 1', async () => {
    const told: number[] = [];
    await fit(features, { report: fraction => told.push(fraction) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test.each([
    ['no rows', zeros(0, 3), undefined, 'there are no rows'],
    ['no columns', zeros(5, 0), undefined, 'there are no feature columns'],
    ['a missing feature', withFeature(heaps(), NaN), undefined, 'row 17: feature 2 is NaN'],
    ['an infinite feature', withFeature(heaps(), -Infinity), undefined, 'row 17: feature 2 is -Infinity'],
    ['a negative weight', heaps(), new Float64Array(120).fill(-1), 'row 0: the sample weight is -1'],
    ['weights that are all 0', heaps(), new Float64Array(120), 'all sample weights are 0'],
    ['another number of weights', heaps(), Float64Array.of(1), 'there are 1 sample weights for 120 rows'],
  ])('%s is refused by name', async (_, rows, sampleWeight, message) => {
    const attempt = async () => fit(rows, sampleWeight && { sampleWeight });
    await expect(attempt()).rejects.toMatchObject({
      name: 'FitError',
      message: expect.stringContaining(message),
    });
  });

  test('a model of an unknown format, or rows of another width, are refused by name', async () => {
    expect(() => estimator.predict({ format: 'other/9' }, zeros(1, 3))).toThrow(
      expect.objectContaining({ name: 'ModelFormatError' }),
    );
    const model = await fit();
    expect(() => estimator.predict(model, zeros(1, 2))).toThrow(
      'the features have 2 columns, the model expects 3',
    );
  });

  test('every parameter that is offered is one of its own', () => {
    for (const spec of unsupervisedEntries[name].params) expect(estimator.defaults).toHaveProperty(spec.name);
  });
});
