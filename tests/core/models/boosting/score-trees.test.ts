import { expect, test } from 'vitest';
import { type Matrix, zeros } from '../../../../src/core/matrix.ts';
import { histGradientBoostingClassifier } from '../../../../src/core/models/boosting/hist-gradient-boosting-classifier.ts';
import { maskLeaves } from '../../../../src/core/models/boosting/leaf-masks.ts';
import { scoreTrees, walkTrees } from '../../../../src/core/models/boosting/score-trees.ts';
import { createRandom } from '../../../../src/core/random.ts';

const rows = 1500;
const estimator = histGradientBoostingClassifier;

/** A narrow column, a skewed one, one with gaps, categories, and one that is always the same. */
function makeFeatures(seed: number): Matrix {
  const random = createRandom(seed);
  const features = zeros(rows, 5);
  for (let row = 0; row < rows; row++)
    features.data.set(
      [
        random(),
        random() ** 9 * 1e9,
        random() < 0.2 ? NaN : Math.floor(30 * random()),
        random() < 0.1 ? NaN : Math.floor(12 * random()),
        7,
      ],
      row * 5,
    );
  return features;
}

async function fit(classes: number, params: object) {
  const features = makeFeatures(classes);
  const random = createRandom(9);
  const target = Float64Array.from({ length: rows }, (_, row) => {
    const [first, second, , category] = features.data.subarray(row * 5);
    const score = first! + (second! > 1000 ? 0.3 : 0) + (category! % 3 === 1 ? 0.4 : 0) + random();
    return Math.min(classes - 1, Math.floor((score * classes) / 2.2));
  });
  const all = { ...estimator.defaults, minSamplesLeaf: 5, maxIter: 8, ...params };
  const categorical = [false, false, false, true, false];
  return (await estimator.fit(features, target, all, { seed: 1, classes, categorical })).trees;
}

/** Rows unlike those of training: categories that it did not see, values beyond its range. */
function makeStrangeRows(): Matrix {
  const features = makeFeatures(77);
  const strange = [-Infinity, Infinity, -1e300, 1e300, 0, -0, 13, 300, NaN, 2.5, -3];
  for (let i = 0; i < features.data.length; i += 7) features.data[i] = strange[(i / 7) % strange.length]!;
  return features;
}

test.each([
  ['two classes', 2, {}],
  ['four classes', 4, {}],
  ['trees of 70 leaves', 2, { maxLeafNodes: 70 }],
  ['stumps', 3, { maxDepth: 1 }],
  ['two bins a feature', 2, { maxBins: 12 }],
  ['no split at all', 2, { minSamplesLeaf: 1500 }],
])('tables of masks give the scores that walking gives, bit for bit: %s', async (_, classes, params) => {
  const trees = await fit(classes, params);
  expect(maskLeaves(trees)).not.toBeNull();
  for (const features of [makeFeatures(5), makeStrangeRows()])
    expect(scoreTrees(trees, features)).toEqual(walkTrees(trees, features));
});

test('trees of very many leaves are walked', async () => {
  expect(maskLeaves(await fit(2, { maxLeafNodes: null, minSamplesLeaf: 1 }))).toBeNull();
});
