import { expect, test } from 'vitest';
import type { Engines } from '../../../../src/core/models/estimator.ts';
import { decisionTreeClassifier } from '../../../../src/core/models/tree/decision-tree-classifier.ts';
import { decisionTreeRegressor } from '../../../../src/core/models/tree/decision-tree-regressor.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { loadTreeGrower } from '../../../../src/kernels/forest/load.ts';

const rows = 20_000;
const columns = 10;
const random = createRandom(1);
const features = { rows, columns, data: Float64Array.from({ length: rows * columns }, random) };
const noise = Float64Array.from({ length: rows }, () => Math.floor(2 * random()));
const compiled: Engines = { boosting: null, forest: await loadTreeGrower() };

test.each([
  ['plain', {}],
  ['compiled', { engines: compiled }],
])('a large tree tells how far it has grown (%s)', async (_, engines) => {
  const told: number[] = [];
  const context = { seed: 1, report: (share: number) => void told.push(share), ...engines };
  await decisionTreeClassifier.fit(features, noise, decisionTreeClassifier.defaults, {
    ...context,
    classes: 2,
  });
  // 20,000 × 10 looks a level, and noise takes more than ten levels.
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.filter(share => share === 1)).toHaveLength(1);
});

test('medians are left to the plain grower, whatever is compiled', async () => {
  const few = { rows: 200, columns, data: features.data.slice(0, 200 * columns) };
  const target = few.data.slice(0, 200).map(value => value + random());
  const params = { ...decisionTreeRegressor.defaults, criterion: 'absoluteError' } as const;
  const context = { seed: 1, classes: 0 };
  const model = await decisionTreeRegressor.fit(few, target, params, { ...context, engines: compiled });
  expect(model).toEqual(await decisionTreeRegressor.fit(few, target, params, context));
});
