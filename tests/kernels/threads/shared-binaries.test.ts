import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { binaryPath, compileKernel, threadedFamilies } from '../compile.ts';

test.each(threadedFamilies)(
  'what is committed of %s for shared memory is what its source compiles to',
  async family => {
    expect(await compileKernel(family, 'shared')).toBe(readFileSync(binaryPath(family, 'shared'), 'utf8'));
  },
  60_000,
);
