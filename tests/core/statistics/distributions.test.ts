import { expect, test } from 'vitest';
import {
  fisherTail,
  regularisedBeta,
  studentTwoSided,
} from '../../../src/core/statistics/incomplete-beta.ts';
import { normalQuantile, normalTwoSided } from '../../../src/core/statistics/normal-distribution.ts';
import { meanInterval } from '../../../src/core/statistics/mean-interval.ts';
import { wilsonInterval } from '../../../src/core/statistics/wilson.ts';
import { explorationReferences } from '../explore/exploration-reference.ts';

/** Relative, so that small tails count as much as large ones. */
const near = (found: number, expected: number, subject: string) =>
  expect(Math.abs(found - expected), subject).toBeLessThanOrEqual(1e-9 * Math.abs(expected));

test("Student's t as scipy's t.sf, doubled, from one to a million degrees of freedom", () => {
  const [reference] = explorationReferences<{ at: number[]; freedom: number[] }, number[]>('student');
  const { inputs, expected } = reference!;
  inputs.at.forEach((t, i) =>
    near(studentTwoSided(t, inputs.freedom[i]!), expected[i]!, `t ${t}, ${inputs.freedom[i]}`),
  );
});

test("Fisher's F as scipy's f.sf", () => {
  const [reference] = explorationReferences<{ at: number[]; between: number[]; within: number[] }, number[]>(
    'fisher',
  );
  const { at, between, within } = reference!.inputs;
  at.forEach((f, i) =>
    near(
      fisherTail(f, between[i]!, within[i]!),
      reference!.expected[i]!,
      `F ${f}, ${between[i]}, ${within[i]}`,
    ),
  );
});

test('the beta function ends at 0 and 1', () => {
  expect(regularisedBeta(2, 3, 0, 1)).toBe(0);
  expect(regularisedBeta(2, 3, 1, 0)).toBe(1);
  expect(regularisedBeta(1, 1, 0.25, 0.75)).toBeCloseTo(0.25, 14);
});

test("normal quantiles as scipy's ndtri, far tails too", () => {
  const [reference] = explorationReferences<{ shares: number[] }, number[]>('normal');
  reference!.inputs.shares.forEach((share, i) => {
    const difference = Math.abs(normalQuantile(share) - reference!.expected[i]!);
    expect(difference, String(share)).toBeLessThan(1e-12 * Math.max(1, Math.abs(reference!.expected[i]!)));
  });
});

test('one in twenty is farther out than 1.96', () => {
  expect(normalTwoSided(1.959963984540054)).toBeCloseTo(0.05, 12);
});

test("Wilson's interval as scipy's", () => {
  const [reference] = explorationReferences<{ successes: number[]; trials: number[] }, [number, number][]>(
    'wilson',
  );
  reference!.inputs.successes.forEach((successes, i) => {
    const { low, high } = wilsonInterval(successes, reference!.inputs.trials[i]!);
    expect(Math.abs(low - reference!.expected[i]![0])).toBeLessThan(1e-12);
    expect(Math.abs(high - reference!.expected[i]![1])).toBeLessThan(1e-12);
  });
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});

test("the interval of a mean, as scipy's t.interval", () => {
  const [reference] = explorationReferences<{ samples: [number, number, number][] }, [number, number][]>(
    'mean-interval',
  );
  reference!.inputs.samples.forEach(([mean, sd, rows], i) => {
    const { low, high } = meanInterval(mean, sd, rows);
    const [expectedLow, expectedHigh] = reference!.expected[i]!;
    expect(Math.abs(low - expectedLow)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expectedLow)));
    expect(Math.abs(high - expectedHigh)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expectedHigh)));
  });
  expect(meanInterval(3, NaN, 1)).toEqual({ low: NaN, high: NaN });
});
