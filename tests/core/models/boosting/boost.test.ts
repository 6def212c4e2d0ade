import { expect, test } from 'vitest';
import { zeros } from '../../../../src/core/matrix.ts';
import { histGradientBoostingRegressor } from '../../../../src/core/models/boosting/hist-gradient-boosting-regressor.ts';
import { createPlainEngine } from '../../../../src/core/models/boosting/plain-engine.ts';
import type { CreateTreeEngine } from '../../../../src/core/models/boosting/tree-engine.ts';

test.each([
  ['has come to its end', () => {}, false],
  [
    'is broken off',
    () => {
      throw new Error('broken off');
    },
    true,
  ],
])('what helps an engine is let go when the fit %s', async (_, report, fails) => {
  let ended = 0;
  const boosting: CreateTreeEngine = setup => ({ ...createPlainEngine(setup), end: () => void ended++ });
  const features = zeros(60, 1);
  features.data.forEach((_value, row) => (features.data[row] = row));
  const fit = async () =>
    histGradientBoostingRegressor.fit(
      features,
      features.data.slice(),
      { ...histGradientBoostingRegressor.defaults, maxIter: 3 },
      { seed: 1, classes: 0, engines: { boosting, forest: null }, report },
    );
  if (fails) await expect(fit).rejects.toThrow('broken off');
  else expect((await fit()).iterations).toBe(3);
  expect(ended).toBe(1);
});
