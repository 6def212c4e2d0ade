import { describe, expect, test } from 'vitest';
import { estimatorEntries } from '../../../src/core/models/catalogue.ts';
import { type CpuEstimatorName, cpuEstimators } from '../../../src/core/models/estimators.ts';

describe.each(Object.keys(cpuEstimators) as CpuEstimatorName[])('%s', name => {
  const { params, seconds } = estimatorEntries[name];
  const defaults: Readonly<Record<string, unknown>> = { ...cpuEstimators[name].defaults };

  test('every parameter that is offered is one of the estimator, and depends on none that is not', () => {
    for (const { name: param, when } of params) {
      expect(defaults).toHaveProperty(param);
      if (when !== undefined) expect(defaults).toHaveProperty(when.param);
    }
  });

  test('the values of its grid lie in its range or among its options', () => {
    for (const spec of params)
      for (const value of spec.grid)
        if (spec.kind === 'choice') expect(spec.options).toContain(value);
        else if (value === null) expect(spec.orNone).toBe(true);
        else expect(Number.isInteger(value) || spec.kind === 'number').toBe(true);
  });

  test('more rows never take less time', () => {
    const [none, few, many] = [0, 1000, 100_000].map(rows => seconds({ rows, features: 20, classes: 3 }));
    expect(none).toBeGreaterThan(0);
    expect(few).toBeGreaterThanOrEqual(none!);
    expect(many).toBeGreaterThan(few!);
  });
});
