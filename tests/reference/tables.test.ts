import { describe, expect, test } from 'vitest';
import { matrixOf, takeRows } from '../../src/core/matrix.ts';
import type { EstimatorName } from '../../src/core/models/catalogue.ts';
import type { Matrix } from '../../src/core/matrix.ts';
import { compiledEstimator } from '../../src/jobs/bodies/compiled-estimator.ts';
import { references } from './reference.ts';

interface Inputs {
  readonly features: readonly (readonly number[])[];
  readonly target: readonly number[];
  readonly classes: number;
  readonly testRows: readonly number[];
  readonly categorical: readonly boolean[];
}
/** Of five seeds. */
interface Score {
  readonly mean: number;
  readonly sd: number;
}

const seeds = [1, 2, 3, 4, 5];
/** As the references were made, where that is not by default on both sides. */
const params: Partial<Readonly<Record<EstimatorName, object>>> = {
  logisticRegression: { tol: 1e-8, maxIter: 1000 },
  lasso: { alpha: 0.1 },
};

/** Accuracy, or R². */
function scoreOf({ data, columns }: Matrix, actual: readonly number[], classes: number): number {
  if (classes > 0) {
    const right = actual.filter((code, row) => {
      const answered = data.subarray(row * columns, (row + 1) * columns);
      return answered.indexOf(Math.max(...answered)) === code;
    });
    return right.length / actual.length;
  }
  const mean = actual.reduce((sum, value) => sum + value, 0) / actual.length;
  const squares = (of: (value: number, row: number) => number) =>
    actual.reduce((sum, value, row) => sum + of(value, row) ** 2, 0);
  return 1 - squares((value, row) => value - data[row]!) / squares(value => value - mean);
}

async function scoresOf(name: EstimatorName, inputs: Inputs): Promise<readonly number[]> {
  const { target, classes, testRows, categorical } = inputs;
  const features = matrixOf(inputs.features);
  const held = new Set(testRows);
  const trainRows = target.flatMap((_, row) => (held.has(row) ? [] : [row]));
  const estimator = await compiledEstimator(name);
  const all = { ...estimator.defaults, ...params[name] };
  const learned = Float64Array.from(trainRows, row => target[row]!);
  const actual = testRows.map(row => target[row]!);
  const scores: number[] = [];
  for (const seed of seeds) {
    const context = { seed, classes, categorical };
    const model = await estimator.fit(takeRows(features, trainRows), learned, all, context);
    scores.push(scoreOf(estimator.predict(model, takeRows(features, testRows)), actual, classes));
  }
  return scores;
}

function spreadOf(scores: readonly number[]): Score {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
  return { mean, sd: Math.sqrt(variance) };
}

describe.each(references<Inputs, Readonly<Record<string, Score>>>('tables'))(
  '$name',
  ({ inputs, expected }) => {
    test.each(Object.keys(expected) as EstimatorName[])(
      '%s scores as scikit-learn does, but for luck',
      { timeout: 60_000 },
      async name => {
        const ours = spreadOf(await scoresOf(name, inputs));
        const theirs = expected[name]!;
        // Three standard errors of the difference of two means of five, and one test row in a hundred: trees look at bins
        // and draw otherwise, support vectors answer with probabilities.
        const noise = 3 * Math.sqrt((ours.sd ** 2 + theirs.sd ** 2) / (seeds.length - 1));
        const rows = Math.max(0.01, 2 / inputs.testRows.length);
        expect(Math.abs(ours.mean - theirs.mean)).toBeLessThanOrEqual(noise + rows + 1e-9);
      },
    );
  },
);
