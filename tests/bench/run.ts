/**
 * Runs the measurements of this folder one after another: `npm run bench`, or `npm run bench -- forest import`. Options go
 * to each: `npm run bench -- boosting --browser` measures ours in Chromium.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const options = process.argv.slice(2).filter(argument => argument.startsWith('--'));
const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const all = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith('.ts') && file !== 'run.ts')
  .map(file => file.slice(0, -'.ts'.length));
const unknown = wanted.filter(name => !all.includes(name));
if (unknown.length > 0) {
  console.error(`no measurement called ${unknown.join(', ')}; there are ${all.join(', ')}`);
  process.exit(1);
}
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n## ${name}`);
  const file = join(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync('npx', ['tsx', file, ...options], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
