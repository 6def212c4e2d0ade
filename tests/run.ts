/**
 * Every check and test of the project, as `npm test` runs them. Ends with a line `N passed, N failed`
 * that counts the tests, a failed type check, lint or build as one failed test more.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';

function run(command: string, args: readonly string[]): boolean {
  console.log(`\n> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** Debian's package when this is Debian and we may; otherwise says by name what to install. */
function ensureChromium(): void {
  if (findChromium() !== null) return;
  const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (mayInstall) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  if (findChromium() !== null) return;
  console.error(
    'The browser and end-to-end tests need Chromium and found none. Install it (Debian: apt-get install chromium; ' +
      'macOS: brew install --cask chromium) or set the CHROMIUM variable to the path of a Chromium or Chrome.',
  );
  console.log('0 passed, 1 failed');
  process.exit(1);
}

/** Counts of vitest's JSON report; everything failed when there is none. */
function countTests(report: string): { passed: number; failed: number } {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
  };
  const filesThatDidNotLoad = testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + filesThatDidNotLoad.length };
}

/** Their tests change nothing outside of themselves: they share processes, where starting one for each took as long as they do. */
const pure = ['conformance', 'core', 'features', 'lifecycle', 'reference', 'ui'];
const others = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter(({ name }) => !pure.includes(name))
  .map(entry => `tests/${entry.name}${entry.isDirectory() ? '/' : ''}`);
const suites: readonly (readonly string[])[] = [
  ['--project=unit', '--no-isolate', ...pure.map(name => `tests/${name}/`)],
  ['--project=unit', ...others],
  ['--project=without-shared-memory'],
  ['--project=browser'],
  ['--project=e2e'],
];

ensureChromium();
const folder = mkdtempSync(join(tmpdir(), 'terrarium-tests-'));
let passed = 0;
let failed = 0;
for (const script of ['typecheck', 'lint', 'format:check', 'build']) {
  if (run('npm', ['run', '--silent', script])) passed++;
  else failed++;
}
for (const [place, args] of suites.entries()) {
  const report = join(folder, `${place}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = run('npx', ['vitest', 'run', ...args, ...reporters]);
  const counts = countTests(report);
  passed += counts.passed;
  failed += counts.failed + (!succeeded && counts.failed === 0 ? 1 : 0);
}
rmSync(folder, { recursive: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
