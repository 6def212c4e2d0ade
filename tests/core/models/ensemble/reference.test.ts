import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import type { Estimator } from '../../../../src/core/models/estimator.ts';
import { type CpuEstimatorName, cpuEstimators } from '../../../../src/core/models/estimators.ts';
import { references } from '../../../reference/reference.ts';

interface Inputs {
  readonly estimator: CpuEstimatorName;
  readonly params: object;
  readonly features: number[][];
  readonly target: number[];
  readonly weights: number[] | null;
  readonly classes: number;
  readonly newFeatures: number[][];
}

/** The members stop near one optimum on both sides: scikit-learn's at a gradient of 1e-7, ours where rounding ends it. */
const tolerance = 1e-6;

describe('ensembles answer as those of scikit-learn', () => {
  const cases = references<Inputs, { readonly answers: number[][] }>('ensemble');
  test.each(cases.filter(({ inputs }) => 'newFeatures' in inputs))('$name', async ({ inputs, expected }) => {
    const estimator: Estimator<object, object> = cpuEstimators[inputs.estimator];
    const params = { ...estimator.defaults, ...inputs.params };
    const model = await estimator.fit(matrixOf(inputs.features), Float64Array.from(inputs.target), params, {
      seed: 0,
      classes: inputs.classes,
      ...(inputs.weights && { sampleWeight: Float64Array.from(inputs.weights) }),
    });
    const answered = estimator.predict(model, matrixOf(inputs.newFeatures)).data;
    const differences = expected.answers.flat().map((value, i) => Math.abs(value - answered[i]!));
    expect(differences).toHaveLength(answered.length);
    expect(Math.max(...differences)).toBeLessThan(tolerance);
  });
});
