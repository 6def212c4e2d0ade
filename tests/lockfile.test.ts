import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missingBuilds, platformOf } from './complete-lockfile.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) =>
  JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, Record<string, never>>;

test('the lockfile names every platform, so that npm ci takes it anywhere (else: npm run lockfile)', () => {
  expect(Object.keys(missingBuilds(read('package-lock.json')['packages']!))).toEqual([]);
});

test('every package is pinned exactly', () => {
  const { dependencies, devDependencies } = read('package.json');
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/.test(version),
  );
  expect(loose).toEqual([]);
});

test.each([
  ['@oxlint/binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
  ['@rollup/rollup-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
  ['@oxlint/binding-win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
  ['@biomejs/cli-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
])('%s is a build for %j', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});
