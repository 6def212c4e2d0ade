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

/** Both sides stop at a violation of 1e-9, on kernel values rounded to float32. */
const tolerance = 1e-6;

const cases = references<Inputs, Expected>('svm');
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
