import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { bayesEstimators } from '../../../../src/core/models/bayes/estimators.ts';
import type { Estimator } from '../../../../src/core/models/estimator.ts';
import { references } from '../../../reference/reference.ts';

interface Inputs {
  readonly features: number[][];
  readonly target: number[];
  readonly weights: number[] | null;
  readonly classes: number;
  readonly params: Record<string, unknown>;
}
interface Expected {
  readonly newFeatures: number[][];
  readonly probabilities: number[][];
}

const cases = references<Inputs, Expected>('bayes');
const families: Readonly<Record<string, Estimator<object, object>>> = {
  gaussian: bayesEstimators.gaussianNB,
  bernoulli: bayesEstimators.bernoulliNB,
  multinomial: bayesEstimators.multinomialNB,
};

describe('naive Bayes gives the probabilities of scikit-learn', () => {
  test.each(cases)('$name', async ({ name, inputs, expected }) => {
    const estimator = families[name.split('-')[0]!]!;
    const model = await estimator.fit(
      matrixOf(inputs.features),
      Float64Array.from(inputs.target),
      { ...estimator.defaults, ...inputs.params },
      {
        seed: 0,
        classes: inputs.classes,
        ...(inputs.weights && { sampleWeight: Float64Array.from(inputs.weights) }),
      },
    );
    const ours = estimator.predict(model, matrixOf(expected.newFeatures)).data;
    const theirs = expected.probabilities.flat();
    expect(ours).toHaveLength(theirs.length);
    // Closed forms; the smoothing of the variances, 1e-9 of one, counts weighted rows otherwise than theirs.
    theirs.forEach((value, i) => expect(Math.abs(ours[i]! - value)).toBeLessThan(1e-7));
  });
});
