import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { decisionRuleOf } from '../../../../src/core/models/decision-rule.ts';
import type { Estimator } from '../../../../src/core/models/estimator.ts';
import { cpuEstimators } from '../../../../src/core/models/estimators.ts';
import { toPredictions } from '../../../../src/core/pipeline/predictions.ts';
import { references } from '../../../reference/reference.ts';

interface Inputs {
  readonly params: object;
  readonly features: number[][];
  readonly target: number[];
  readonly weights: number[] | null;
}

const { thresholdClassifier } = cpuEstimators;
const { defaults } = thresholdClassifier;

describe('the threshold is the one of scikit-learn', () => {
  const cases = references<Inputs, { threshold: number }>('ensemble');
  test.each(cases.filter(({ name }) => name.startsWith('threshold')))(
    '$name',
    async ({ inputs, expected }) => {
      const params = { ...defaults, ...inputs.params };
      const model = await thresholdClassifier.fit(
        matrixOf(inputs.features),
        Float64Array.from(inputs.target),
        params,
        { seed: 0, classes: 2, ...(inputs.weights && { sampleWeight: Float64Array.from(inputs.weights) }) },
      );
      expect(model.decision.threshold).toBeCloseTo(expected.threshold, 6);
    },
  );
});

const rare = matrixOf(Array.from({ length: 60 }, (_, row) => [row % 20, (row * 7) % 5]));
const target = Float64Array.from({ length: 60 }, (_, row) => (row % 20 >= 16 ? 1 : 0));

test('a rare class is said from a lower probability on, and the predictions follow', async () => {
  const model = await thresholdClassifier.fit(rare, target, defaults, { seed: 1, classes: 2 });
  expect(model.decision.threshold).toBeLessThan(0.5);
  const answered = { data: Float64Array.of(0.6, 0.4, 1, 0), rows: 2, columns: 2 };
  const of = {
    task: 'classification',
    column: 'c',
    kind: 'category',
    classes: ['no', 'yes'],
    positive: 'yes',
  } as const;
  const rule = { positive: 1, threshold: 0.35 };
  expect(toPredictions(of, answered, rule)).toMatchObject({ codes: Int32Array.of(1, 0) });
  expect(toPredictions(of, answered)).toMatchObject({ codes: Int32Array.of(0, 0) });
});

test.each([
  { posLabel: null, positive: null, expected: 1 },
  { posLabel: null, positive: 0, expected: 0 },
  { posLabel: 1, positive: 0, expected: 1 },
] as const)(
  'the positive class is the one of the task unless told: %o',
  async ({ posLabel, positive, expected }) => {
    const params = { ...defaults, posLabel };
    const { decision } = await thresholdClassifier.fit(rare, target, params, {
      seed: 1,
      classes: 2,
      positive,
    });
    expect(decision.positive).toBe(expected);
  },
);

test('only a model that was tuned carries a rule', async () => {
  const model = await thresholdClassifier.fit(rare, target, defaults, { seed: 1, classes: 2 });
  expect(decisionRuleOf(model)).toEqual(model.decision);
  expect(decisionRuleOf(model.model)).toBeNull();
});

test.each([
  [{ scoring: 'roc_auc' }, 2, 'scoring is "roc_auc"'],
  [{ thresholds: 1 }, 2, 'thresholds is 1'],
  [{ posLabel: 2 }, 2, 'posLabel is 2'],
  [{}, 3, 'there are 3 classes: a threshold tells two apart'],
])('%o of %d classes is refused by name', async (params, classes, message) => {
  const estimator: Estimator<object, object> = thresholdClassifier;
  const attempt = async () => estimator.fit(rare, target, { ...defaults, ...params }, { seed: 1, classes });
  await expect(attempt()).rejects.toMatchObject({
    name: 'FitError',
    message: expect.stringContaining(message),
  });
});
