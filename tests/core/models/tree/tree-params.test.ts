import { expect, test } from 'vitest';
import { decisionTreeDefaults } from '../../../../src/core/models/tree/decision-tree.ts';
import { growthLimits } from '../../../../src/core/models/tree/tree-params.ts';

test.each([
  { maxFeatures: 'sqrt' as const, columns: 46, drawn: 6 },
  { maxFeatures: 'log2' as const, columns: 46, drawn: 5 },
  { maxFeatures: 1, columns: 46, drawn: 46 },
  { maxFeatures: null, columns: 46, drawn: 46 },
  { maxFeatures: 0.01, columns: 46, drawn: 1 },
  { maxFeatures: 'log2' as const, columns: 1, drawn: 1 },
])('maxFeatures $maxFeatures of $columns columns draws $drawn', ({ maxFeatures, columns, drawn }) => {
  const limits = growthLimits({ ...decisionTreeDefaults, maxFeatures }, columns, 'best');
  expect(limits.columnsPerSplit).toBe(drawn);
});

test.each([
  [{ maxDepth: 0.5 }, 'maxDepth is 0.5'],
  [{ minSamplesSplit: 1 }, 'minSamplesSplit is 1'],
  [{ maxFeatures: 2 }, 'maxFeatures is 2'],
  [{ maxLeafNodes: 1 }, 'maxLeafNodes is 1'],
  [{ ccpAlpha: -1 }, 'ccpAlpha is -1'],
])('%j is refused by name', (wrong, message) => {
  expect(() => growthLimits({ ...decisionTreeDefaults, ...wrong }, 3, 'best')).toThrow(message);
});
