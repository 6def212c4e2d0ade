import { expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { randomForestClassifier } from '../../../../src/core/models/forest/random-forest-classifier.ts';
import { randomForestRegressor } from '../../../../src/core/models/forest/random-forest-regressor.ts';
import { createRandom } from '../../../../src/core/random.ts';

test('without bootstrap and with all columns, pure leaves return the training target', async () => {
  const features = matrixOf(Array.from({ length: 50 }, (_, row) => [row % 7, row]));
  const target = Float64Array.from({ length: 50 }, (_, row) => (row * 17) % 23);
  const params = { ...randomForestRegressor.defaults, bootstrap: false, nEstimators: 3 };
  const model = await randomForestRegressor.fit(features, target, params, { seed: 1, classes: 0 });
  expect(randomForestRegressor.predict(model, features).data).toEqual(target);
});

test('rows fall at prediction into the leaf that they were grown in, also where values share a bin', async () => {
  const random = createRandom(12);
  const rows = 3000;
  const features = matrixOf(Array.from({ length: rows }, () => [random() ** 4, Math.exp(20 * random())]));
  const target = Float64Array.from({ length: rows }, (_, row) => features.data[2 * row]! + random());
  const params = { ...randomForestRegressor.defaults, bootstrap: false, nEstimators: 1, minSamplesLeaf: 5 };
  const model = await randomForestRegressor.fit(features, target, params, { seed: 1, classes: 0 });
  const leafOf = randomForestRegressor.predict(model, features).data;
  const byLeaf = new Map<number, number[]>();
  leafOf.forEach((mean, row) => byLeaf.set(mean, [...(byLeaf.get(mean) ?? []), target[row]!]));
  expect(byLeaf.size).toBeGreaterThan(200);
  for (const [mean, members] of byLeaf) {
    expect(members.length).toBeGreaterThanOrEqual(5);
    expect(members.reduce((sum, value) => sum + value, 0) / members.length).toBeCloseTo(mean, 10);
  }
});

test('the importances sum to 1 and favour the column that carries the target', async () => {
  const random = createRandom(8);
  const features = matrixOf(Array.from({ length: 300 }, () => [random(), random(), random()]));
  const target = Float64Array.from({ length: 300 }, (_, row) => (features.data[3 * row + 1]! > 0.4 ? 1 : 0));
  const params = { ...randomForestClassifier.defaults, nEstimators: 20 };
  const model = await randomForestClassifier.fit(features, target, params, { seed: 1, classes: 2 });
  const importances = randomForestClassifier.importances!(model);
  expect(importances.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(importances[1]).toBeGreaterThan(0.8);
});

test('progress is told after every tree', async () => {
  const told: number[] = [];
  const params = { ...randomForestClassifier.defaults, nEstimators: 4 };
  const context = { seed: 0, classes: 2, report: (fraction: number) => told.push(fraction) };
  await randomForestClassifier.fit(matrixOf([[0], [1], [2]]), Float64Array.of(0, 1, 1), params, context);
  expect(told).toEqual([0.25, 0.5, 0.75, 1]);
});
