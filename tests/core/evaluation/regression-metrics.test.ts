import { describe, expect, test } from 'vitest';
import { regressionMetrics } from '../../../src/core/evaluation/regression-metrics.ts';
import { references } from '../../reference/reference.ts';
import { expectClose } from './close-to.ts';

interface Inputs {
  readonly actual: readonly number[];
  readonly predicted: readonly number[];
  readonly weights: readonly number[] | null;
}

describe('equals sklearn.metrics', () => {
  const cases = references<Inputs, Record<string, number>>('evaluation').filter(({ name }) =>
    name.startsWith('regression_'),
  );

  test.each(cases)('$name', ({ inputs, expected }) => {
    const found = regressionMetrics(
      {
        task: 'regression',
        actual: Float64Array.from(inputs.actual),
        predicted: Float64Array.from(inputs.predicted),
        predictors: 1,
      },
      inputs.weights ?? undefined,
    );
    expect(Object.keys(found).toSorted()).toEqual(Object.keys(expected).toSorted());
    for (const [name, value] of Object.entries(expected)) expectClose(found[name]!, value);
  });
});
