import { expect, test } from 'vitest';
import { zeros } from '../../../../src/core/matrix.ts';
import { extraTreesClassifier } from '../../../../src/core/models/forest/extra-trees-classifier.ts';
import { randomForestClassifier } from '../../../../src/core/models/forest/random-forest-classifier.ts';
import { randomForestRegressor } from '../../../../src/core/models/forest/random-forest-regressor.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { loadTreeGrower } from '../../../../src/kernels/forest/load.ts';

const rows = 4000;
const random = createRandom(3);
const features = zeros(rows, 4);
for (let i = 0; i < features.data.length; i++) features.data[i] = random();
const noise = Float64Array.from({ length: rows }, () => (random() < 0.5 ? 1 : 0));
const context = {
  seed: 4,
  classes: 2,
  engines: { boosting: null, forest: await loadTreeGrower() },
};
const { defaults } = randomForestClassifier;

test('a forest that was cut off goes on to the same one', async () => {
  const target = noise.map(value => value + random());
  // A checkpoint is due every million nodes: numbers that are all different grow some 5,000 a tree.
  const params = { ...randomForestRegressor.defaults, nEstimators: 210, maxFeatures: 0.25, oobScore: true };
  const ofRegression = { ...context, classes: 0 };
  const states: object[] = [];
  const whole = await randomForestRegressor.fit(features, target, params, {
    ...ofRegression,
    checkpoint: state => states.push(structuredClone(state)),
  });
  expect(states).toHaveLength(1);
  const told: number[] = [];
  const resumed = await randomForestRegressor.fit(features, target, params, {
    ...ofRegression,
    resumeFrom: states[0]!,
    report: fraction => told.push(fraction),
  });
  expect(resumed.trees.map(tree => tree.features.length)).toEqual(
    whole.trees.map(tree => tree.features.length),
  );
  const answersOf = (model: typeof whole) => randomForestRegressor.predict(model, features);
  expect(answersOf(resumed)).toEqual(answersOf(whole));
  expect(resumed.importances).toEqual(whole.importances);
  expect(resumed.outOfBag).toEqual(whole.outOfBag);
  expect(told[0]).toBeGreaterThan(0.9);
});

test('more trees are added to a forest', async () => {
  const first = await randomForestClassifier.fit(features, noise, { ...defaults, nEstimators: 3 }, context);
  const more = { ...defaults, nEstimators: 5 };
  const grown = await randomForestClassifier.fit(features, noise, more, { ...context, startFrom: first });
  const atOnce = await randomForestClassifier.fit(features, noise, more, context);
  expect(grown.trees).toEqual(atOnce.trees);
  grown.importances.forEach((share, column) => expect(share).toBeCloseTo(atOnce.importances[column]!, 12));
});

test.each([
  [{ nEstimators: 0 }, 'nEstimators is 0'],
  [{ maxSamples: 0 }, 'maxSamples is 0'],
  [{ bootstrap: false, maxSamples: 0.5 }, 'only bootstrap draws'],
  [{ bootstrap: false, oobScore: true }, 'no row is out of bag'],
])('%j is refused by name', (wrong, message) => {
  expect(() => randomForestClassifier.fit(features, noise, { ...defaults, ...wrong }, context)).toThrow(
    message,
  );
});

test('a forest of other columns, or of more trees, is not gone on from', async () => {
  const startFrom = await randomForestClassifier.fit(
    features,
    noise,
    { ...defaults, nEstimators: 2 },
    context,
  );
  const fit = (nEstimators: number, classes: number) =>
    randomForestClassifier.fit(
      features,
      noise,
      { ...defaults, nEstimators },
      { ...context, classes, startFrom },
    );
  expect(() => fit(1, 2)).toThrow('the forest to go on from has 2');
  expect(() => fit(3, 3)).toThrow('other columns or classes');
});

test('noise is not learnt: out of its bag, a forest is right half the time', async () => {
  const model = await randomForestClassifier.fit(features, noise, { ...defaults, oobScore: true }, context);
  const { score, decision } = model.outOfBag!;
  expect(Math.abs(score - 0.5)).toBeLessThan(0.05);
  expect(decision).toHaveLength(2 * rows);
  expect(decision.every(Number.isFinite)).toBe(true);
});

test('a row that every tree was grown on has no answer out of bag', async () => {
  const few = zeros(3, 1);
  few.data.set([1, 2, 3]);
  const params = { ...randomForestRegressor.defaults, nEstimators: 1, oobScore: true };
  const model = await randomForestRegressor.fit(few, Float64Array.of(1, 2, 3), params, {
    seed: 1,
    classes: 0,
  });
  expect(model.outOfBag!.decision.some(Number.isNaN)).toBe(true);
});

test('extra trees see all rows unless told otherwise, and split between values', async () => {
  const model = await extraTreesClassifier.fit(
    features,
    noise,
    { ...extraTreesClassifier.defaults, nEstimators: 2 },
    context,
  );
  const answers = extraTreesClassifier.predict(model, features);
  noise.forEach((code, row) => expect(answers.data[2 * row + code]).toBe(1));
});
