import { expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { dummyClassifier } from '../../../../src/core/models/dummy/dummy-classifier.ts';
import { dummyRegressor } from '../../../../src/core/models/dummy/dummy-regressor.ts';

const features = matrixOf([[1], [2], [3], [4]]);

test('the classifier answers the class shares, whatever the features', async () => {
  const context = { seed: 0, classes: 3 };
  const model = await dummyClassifier.fit(features, Float64Array.of(0, 2, 2, 2), {}, context);
  expect([...dummyClassifier.predict(model, matrixOf([[-50], [99]])).data]).toEqual([
    0.25, 0, 0.75, 0.25, 0, 0.75,
  ]);
});

test('the classifier counts each row by its weight', async () => {
  const context = { seed: 0, classes: 2, sampleWeight: Float64Array.of(6, 1, 1, 0) };
  const model = await dummyClassifier.fit(features, Float64Array.of(0, 1, 1, 1), {}, context);
  expect([...model.probabilities]).toEqual([0.75, 0.25]);
});

test('the regressor answers the mean', async () => {
  const model = await dummyRegressor.fit(
    features,
    Float64Array.of(1, 2, 3, 6),
    {},
    { seed: 0, classes: 0, sampleWeight: Float64Array.of(1, 1, 1, 3) },
  );
  // (1 + 2 + 3 + 3 · 6) / 6
  expect([...dummyRegressor.predict(model, matrixOf([[7], [8]])).data]).toEqual([4, 4]);
});
