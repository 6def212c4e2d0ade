import { expect, test } from 'vitest';
import { createRandom } from '../../../../src/core/random.ts';
import {
  importanceOfParams,
  importanceSentence,
} from '../../../../src/core/selection/search/importance-of-params.ts';
import type { ParamSet } from '../../../../src/core/selection/search/trial.ts';
import { doneTrial } from './synthetic-trials.ts';

const forest = 'randomForestClassifier';

/** Trials with parameters drawn at random, and the score that this function gives them. */
function tried(count: number, scoreOf: (depth: number, leaf: number) => number) {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const [depth, leaf] = [random(), random()];
    const params: ParamSet = {
      maxDepth: depth > 0.9 ? null : 2 + Math.floor(depth * 30),
      minSamplesLeaf: 1 + Math.floor(leaf * 20),
      minSamplesSplit: 2 + Math.floor(random() * 18),
      nEstimators: 100,
    };
    return doneTrial({ estimator: forest, params }, [scoreOf(depth, leaf)]);
  });
}

test('a parameter that moves the score three times as much as another has nine times its share', () => {
  // Of a sum, the parts of the variance are those of its terms: 9 to 1.
  const shares = importanceOfParams(
    tried(150, (depth, leaf) => 3 * depth + leaf),
    forest,
  );
  expect(shares.map(({ param }) => param)).toEqual(['maxDepth', 'minSamplesLeaf', 'minSamplesSplit']);
  expect(shares[0]!.share).toBeGreaterThan(0.8);
  expect(shares[0]!.share).toBeLessThan(0.97);
  expect(shares[2]!.share).toBeLessThan(0.03);
  expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
});

test('what is bad by far is bad, and hides nothing of the rest', () => {
  const [first] = importanceOfParams(
    tried(150, (depth, leaf) => (leaf > 0.97 ? -1000 : depth)),
    forest,
  );
  expect(first).toMatchObject({ param: 'maxDepth' });
});

test('few trials, other algorithms, or nothing that was varied say nothing', () => {
  expect(
    importanceOfParams(
      tried(9, depth => depth),
      forest,
    ),
  ).toEqual([]);
  expect(
    importanceOfParams(
      tried(50, depth => depth),
      'logisticRegression',
    ),
  ).toEqual([]);
  expect(
    importanceOfParams(
      tried(50, () => 1),
      forest,
    ),
  ).toEqual([]);
});

test('a sentence names what matters as a person calls it', () => {
  expect(
    importanceSentence(
      tried(100, depth => depth),
      forest,
    ),
  ).toMatch(/^What moved the score of Random forest the most: Most splits in a row \(\d+ %\)\.$/);
  expect(importanceSentence([], forest)).toBeNull();
});
