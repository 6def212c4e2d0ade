import { expect, it } from 'vitest';
import { nextVersion } from '../../../src/lifecycle/data/next-version.ts';

it.each([
  [[], 1],
  [[1, 2], 3],
  [[5, 2], 6],
])('after versions %j comes %i', (versions, next) => {
  expect(nextVersion(versions.map(version => ({ version })))).toBe(next);
});
