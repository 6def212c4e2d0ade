import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import type { Estimator } from '../../../../src/core/models/estimator.ts';
import { forestEstimators } from '../../../../src/core/models/forest/estimators.ts';
import { treeEstimators } from '../../../../src/core/models/tree/estimators.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { loadTreeGrower } from '../../../../src/kernels/forest/load.ts';

const all: Readonly<Record<string, Estimator<object, object>>> = { ...forestEstimators, ...treeEstimators };
const forest = await loadTreeGrower();

/** What the estimator answers to the rows that it was fitted on. */
async function answersOf(
  name: string,
  rows: readonly (readonly number[])[],
  target: readonly number[],
  classes: number,
  nEstimators = 20,
) {
  const estimator = all[name]!;
  const features = matrixOf(rows);
  const context = { seed: 1, classes, engines: { boosting: null, forest } };
  const quick = 'nEstimators' in estimator.defaults && { nEstimators };
  const params = { ...estimator.defaults, ...quick };
  const model = await estimator.fit(features, Float64Array.from(target), params, context);
  return estimator.predict(model, features).data;
}

describe.each(Object.keys(all))('%s', name => {
  const classes = name.endsWith('Classifier') ? 2 : 0;

  test('constant features leave the mean', async () => {
    const answers = await answersOf(name, [[3], [3], [3], [3]], [0, 0, 1, 1], classes);
    const perRow = Math.max(classes, 1);
    for (let row = 1; row < 4; row++) expect(answers[row * perRow]).toBe(answers[0]);
    expect(Math.abs(answers[0]! - 0.5)).toBeLessThan(0.3);
  });

  test('more columns than rows', async () => {
    const random = createRandom(1);
    const rows = Array.from({ length: 6 }, (_, row) => Array.from({ length: 40 }, () => row + random() / 2));
    expect((await answersOf(name, rows, [0, 0, 0, 1, 1, 1], classes)).every(Number.isFinite)).toBe(true);
  });

  test('features of 1e300 on both sides of 0', async () => {
    const rows = [[-1e300], [-1e299], [1e299], [1e300], [1.7e308], [-1.7e308]];
    const answers = await answersOf(name, rows, [0, 0, 1, 1, 1, 0], classes);
    const ones = classes === 2 ? answers.filter((_, i) => i % 2 === 1) : answers;
    for (const row of [3, 4]) expect(ones[row]).toBeGreaterThan(0.6);
    for (const row of [0, 5]) expect(ones[row]).toBeLessThan(0.4);
  });

  test(
    classes === 2
      ? 'a class that no row has gets probability 0'
      : 'a target beyond squares is refused by name',
    async () => {
      if (classes === 2) {
        const answers = await answersOf(name, [[1], [2], [3], [4]], [0, 0, 2, 2], 3);
        expect([...answers].filter((_, i) => i % 3 === 1)).toEqual([0, 0, 0, 0]);
      } else
        await expect(answersOf(name, [[1], [2]], [0, 1e300], 0)).rejects.toThrow(
          'row 1: the target is 1e+300',
        );
    },
  );
});

test.each(['extraTreesClassifier', 'decisionTreeClassifier'])(
  '%s tells a thousand classes apart',
  async name => {
    const rows = Array.from({ length: 1000 }, (_, row) => [row % 250, Math.floor(row / 250)]);
    const answers = await answersOf(name, rows, [...rows.keys()], 1000, 1);
    const hits = rows.filter((_, row) => answers[row * 1001] === 1).length;
    expect(hits).toBe(1000);
  },
  30_000,
);
