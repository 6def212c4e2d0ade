import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { svc, svcDecisions } from '../../../../src/core/models/svm/svc.ts';
import { svr } from '../../../../src/core/models/svm/svr.ts';
import { references } from '../../../reference/reference.ts';

interface Inputs {
  readonly features: number[][];
  readonly target: number[];
  readonly weights: number[] | null;
  readonly classes: number;
  readonly params: Record<string, unknown>;
  readonly newFeatures: number[][];
}
interface Expected {
  readonly decisions?: number[][];
  readonly values?: number[];
  readonly supports: number;
}

interface ProbabilityInputs {
  readonly features: number[][];
  readonly target: number[];
  readonly classes: number;
  /** So many rows are learned from, the others are answered. */
  readonly learned: number;
}

/** Both sides stop at a violation of 1e-9, on kernel values rounded to float32. */
const tolerance = 1e-6;

const cases = references<Inputs, Expected>('svm');
const calibrated = references<ProbabilityInputs, { readonly losses: number[] }>('svm').filter(({ name }) =>
  name.startsWith('probabilities'),
);
const fitInputs = ({ features, target, weights, classes }: Inputs) =>
  [
    matrixOf(features),
    Float64Array.from(target),
    { seed: 0, classes, ...(weights && { sampleWeight: Float64Array.from(weights) }) },
  ] as const;

describe('SVC decides as scikit-learn', () => {
  test.each(cases.filter(({ name }) => name.startsWith('svc')))('$name', async ({ inputs, expected }) => {
    const [features, target, context] = fitInputs(inputs);
    const model = await svc.fit(features, target, { ...svc.defaults, ...inputs.params }, context);
    const ours = svcDecisions(model, matrixOf(inputs.newFeatures)).data;
    // Of more than two classes, scikit-learn's decisions above 0 speak for the earlier of the pair.
    const sign = inputs.classes === 2 ? 1 : -1;
    const theirs = expected.decisions!.flat();
    expect(ours).toHaveLength(theirs.length);
    expect(Math.max(...theirs.map((value, i) => Math.abs(sign * value - ours[i]!)))).toBeLessThan(tolerance);
    expect(model.supports.rows).toBe(expected.supports);
    expect(model.converged).toBe(true);
  });
});

describe('SVR predicts as scikit-learn', () => {
  test.each(cases.filter(({ name }) => name.startsWith('svr')))('$name', async ({ inputs, expected }) => {
    const [features, target, context] = fitInputs(inputs);
    const model = await svr.fit(features, target, { ...svr.defaults, ...inputs.params }, context);
    const ours = svr.predict(model, matrixOf(inputs.newFeatures)).data;
    expect(Math.max(...expected.values!.map((value, i) => Math.abs(value - ours[i]!)))).toBeLessThan(
      tolerance,
    );
    expect(model.supports.rows).toBe(expected.supports);
  });
});

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('probabilities are as good as scikit-learn makes them, whatever the folds of either', () => {
  test.each(calibrated)('$name', async ({ inputs, expected }) => {
    const { features, target, classes, learned } = inputs;
    const unseen = target.slice(learned);
    const losses: number[] = [];
    for (const seed of [0, 1, 2, 3, 4]) {
      const learn = [
        matrixOf(features.slice(0, learned)),
        Float64Array.from(target.slice(0, learned)),
      ] as const;
      const model = await svc.fit(...learn, svc.defaults, { seed, classes });
      const { data } = svc.predict(model, matrixOf(features.slice(learned)));
      const loss = unseen.reduce((sum, code, row) => sum - Math.log(data[row * classes + code]!), 0);
      losses.push(loss / unseen.length);
    }
    // Three times as much as scikit-learn's own seeds spread over.
    expect(Math.abs(mean(losses) - mean(expected.losses))).toBeLessThan(0.01);
  });
});
