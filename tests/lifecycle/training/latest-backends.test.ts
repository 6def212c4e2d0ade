import { expect, test } from 'vitest';
import { withLatest } from '../../../src/lifecycle/training/latest-backends.ts';
import type { ComparisonBackend } from '../../../src/lifecycle/training/run.ts';

const told = (work: ComparisonBackend['work'], name: ComparisonBackend['name']): ComparisonBackend => ({
  work,
  name,
  reason: `by the ${name}`,
});

test('each kind of work has the backend that was told last', () => {
  const before = [told('neighbors', 'webgpu'), told('kernels', 'cpu')];
  expect(withLatest(before, told('neighbors', 'cpu'))).toEqual([
    told('kernels', 'cpu'),
    told('neighbors', 'cpu'),
  ]);
  expect(withLatest(before, told('groups', 'cpu'))).toEqual([...before, told('groups', 'cpu')]);
});
