import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const src = new URL('../../../src/', import.meta.url);
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file));

test('whatever writes a deployment asks at the door, within its transaction', () => {
  const writers = sources.filter(file =>
    /objectStore\('deployments'\)\s*\.(add|put)\(/.test(readFileSync(new URL(file, src), 'utf8')),
  );
  expect(writers).toContain('storage/models/deploy-run.ts');
  for (const file of writers)
    expect(readFileSync(new URL(file, src), 'utf8'), file).toContain('await refuseUnapproved(transaction,');
});
