import { expect, test } from 'vitest';
import { limitedCoefficients } from '../../../../src/features/evaluate/explain/limited-coefficients.ts';

const coefficient = { feature: 'tenure', value: -2, spread: 0.5, standardised: -1 };
const limits = [{ feature: 'tenure', low: -4, high: 0, kept: 0.9 }];

test('limits are of one standard deviation of the feature, and of the odds where it counts in log-odds', () => {
  const odds = { ratio: Math.exp(-1), limits: null };
  const asked = { unit: 'log-odds', penalty: 'l1, C = 1' } as const;
  const [found] = limitedCoefficients(
    { ...asked, table: [{ ...coefficient, odds }] },
    { resamples: 9, limits },
  );
  expect(found).toEqual({
    feature: 'tenure',
    standardised: { value: -1, low: -2, high: 0 },
    odds: { value: Math.exp(-1), low: Math.exp(-2), high: 1 },
    kept: 0.9,
  });
  const [plain] = limitedCoefficients(
    { ...asked, unit: 'value', table: [{ ...coefficient, odds: null }] },
    { resamples: 9, limits },
  );
  expect(plain!.odds).toBeNull();
});
