import { expect, test } from 'vitest';
import { cutLearningTask } from '../../../../src/core/selection/learning-task.ts';
import { learningCurve } from '../../../../src/core/selection/validation/learning-curve.ts';
import { validationCurve } from '../../../../src/core/selection/validation/validation-curve.ts';
import { buys, surroundings } from '../customers.ts';

const task = cutLearningTask(buys);
const nearest = {
  estimator: 'kNeighborsClassifier',
  params: { nNeighbors: 1 },
  preparation: task.planFor('kNeighborsClassifier'),
} as const;

test('a learning curve has a point a share, on as many rows, and scores both sides of every fold', async () => {
  const fractions: number[] = [];
  const curve = await learningCurve(task, nearest, [0.25, 0.5, 1], surroundings(), done =>
    fractions.push(done),
  );
  const rows = task.splits[0]!.train.length;
  expect(curve.map(point => Math.round((4 * point.rows) / rows))).toEqual([1, 2, 4]);
  expect(curve.every(({ validation }) => validation.scores.length === task.splits.length)).toBe(true);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(fractions.at(-1)).toBeCloseTo(1, 12);
});

test('the one nearest row knows what it learned from by heart', async () => {
  const [point] = await learningCurve(task, nearest, [1], surroundings(), () => {});
  expect(point!.train.mean).toBe(1);
  expect(point!.validation.mean).toBeLessThan(1);
});

test('a share with too few rows is left out, and all of them fail by the reason', async () => {
  const many = { ...nearest, params: { nNeighbors: 60 } };
  const curve = await learningCurve(task, many, [0.1, 1], surroundings(), () => {});
  expect(curve).toHaveLength(1);
  await expect(learningCurve(task, many, [0.1], surroundings(), () => {})).rejects.toThrow(/neighbo/i);
});

test('a validation curve changes one parameter alone; a value that cannot be fitted is a gap', async () => {
  const values = [1, 15, 100_000];
  const points = await validationCurve(
    task,
    nearest,
    { param: 'nNeighbors', values },
    surroundings(),
    () => {},
  );
  expect(points.map(({ value }) => value)).toEqual(values);
  expect(points[0]!.point!.train.mean).toBe(1);
  expect(points[1]!.point!.train.mean).toBeLessThan(1);
  expect(points[2]!.point).toBeNull();
});
