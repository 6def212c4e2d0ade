import { expect, test } from 'vitest';
import type { CurvePoint } from '../../../../src/core/selection/validation/curve-point.ts';
import { diagnose } from '../../../../src/core/selection/validation/diagnosis.ts';

const point = (rows: number, train: number, validation: number): CurvePoint => ({
  rows,
  train: { mean: train, sd: 0.01, scores: [train] },
  validation: { mean: validation, sd: 0.01, scores: [validation] },
  fitSeconds: 1,
});

const told = (curve: readonly CurvePoint[]) =>
  diagnose(curve, { metric: 'roc_auc', dummy: 0.5, target: 0.8 });

const ofErrors = (train: number, validation: number) =>
  diagnose([point(50, train, validation), point(100, train, validation)], {
    metric: 'neg_root_mean_squared_error',
    dummy: -100,
    target: -60,
  });

test.each<[string, readonly [number, number], string]>([
  ['far better on what it learned from', [0.99, 0.8], 'high variance'],
  ['just over the line', [0.95, 0.849], 'high variance'],
  ['poor on both', [0.62, 0.6], 'high bias'],
  ['good on both', [0.86, 0.84], 'balanced'],
])('a curve that ends %s', (_, [train, validation], verdict) => {
  const curve = [point(50, 1, 0.5), point(100, train, validation)];
  expect(told(curve).verdict).toBe(verdict);
  expect(told(curve).gap).toBeCloseTo(train - validation, 12);
});

test('without a target, half of the way from the dummy is wanted', () => {
  const curve = [point(50, 0.7, 0.7), point(100, 0.74, 0.73)];
  expect(diagnose(curve, { metric: 'roc_auc', dummy: 0.5, target: null }).verdict).toBe('high bias');
  expect(diagnose(curve, { metric: 'roc_auc', dummy: 0.5, target: 0.7 }).verdict).toBe('balanced');
});

test('errors count as shares of the error of the dummy', () => {
  expect(ofErrors(-20, -50)).toMatchObject({ verdict: 'high variance' });
  expect(ofErrors(-20, -50).gap).toBeCloseTo(0.3, 12);
  expect(ofErrors(-80, -82).verdict).toBe('high bias');
  expect(ofErrors(-40, -45).verdict).toBe('balanced');
});

test('more rows help where the last third of the curve rose by more than half of its spread', () => {
  const rising = [point(25, 0.9, 0.7), point(50, 0.9, 0.75), point(75, 0.9, 0.8), point(100, 0.9, 0.85)];
  const flat = [point(25, 0.9, 0.7), point(50, 0.9, 0.85), point(75, 0.9, 0.852), point(100, 0.9, 0.853)];
  expect(told(rising).moreRowsHelp).toBe(true);
  expect(told(flat).moreRowsHelp).toBe(false);
});

test('the numbers that the verdict is by are told', () => {
  expect(told([point(50, 1, 0.5), point(100, 0.99, 0.8)]).sentences).toContain(
    'At all rows 0.99 on those learned from and 0.80 on others: a gap of 0.19, where more than 0.1 is wide; the target is 0.80.',
  );
  expect(ofErrors(-20, -50).sentences[1]).toContain('(of the error of guessing, the share that is gone)');
  const untold = diagnose([point(50, 0.7, 0.7)], { metric: 'roc_auc', dummy: 0.5, target: null });
  expect(untold.sentences[1]).toContain(
    'no target is set: half of the way from guessing to perfect is 0.75.',
  );
});
