import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sealEvent, sealedText } from '../../../src/lifecycle/governance/audit-chain.ts';
import { auditTrailText } from '../../../src/lifecycle/governance/audit-export.ts';
import type { LifecycleEvent } from '../../../src/lifecycle/governance/event.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const folder = mkdtempSync(join(tmpdir(), 'audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

const chain = ['überprüft', 'a "quoted" name', 'line\nbreak'].reduce<readonly LifecycleEvent[]>(
  (events, subject, i) => [
    ...events,
    sealEvent(
      {
        id: `event-${i}`,
        at: 1_700_000_000_000 + i,
        projectId: i === 0 ? null : 'project-1',
        kind: 'segment saved',
        subject,
        detail: '',
        ...(i === 2 && { before: 'old', after: 'new' }),
      },
      'Ada',
      events.at(-1) ?? null,
      sha256,
    ),
  ],
  [],
);
const head = chain.at(-1)!.hash;

function verify(trail: string, ...rest: readonly string[]) {
  writeFileSync(join(folder, 'trail.ndjson'), trail);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['public/verify-audit-trail.mjs', join(folder, 'trail.ndjson'), ...rest],
    { encoding: 'utf8' },
  );
  return { status, said: (stdout + stderr).trim() };
}

test('the script finds an exported trail whole, in whatever order it was listed', () => {
  const trail = auditTrailText([...chain].reverse());
  expect(verify(trail, head)).toEqual({
    status: 0,
    said: `WHOLE: 3 events; the last has the hash ${head}.`,
  });
});

test('the script finds what was changed', () => {
  const trail = auditTrailText(chain).replace('überprüft', 'überdacht');
  expect(verify(trail)).toEqual({
    status: 1,
    said: 'BROKEN: event 1 was changed after it was written.',
  });
});

test('the script misses the end where it is told the last hash', () => {
  expect(verify(auditTrailText(chain.slice(0, 2)), head)).toMatchObject({ status: 1 });
});

test('the script heeds what an erasure vouches for, and nothing else', () => {
  const told = { ...chain[1]!, subject: 'a [erased] name' };
  const erasure = sealEvent(
    {
      id: 'erasure',
      at: 1_800_000_000_000,
      projectId: 'project-1',
      kind: 'person erased',
      subject: 'A person’s rows',
      detail: '',
      after: JSON.stringify({ events: [[1, sha256(sealedText(told))]] }),
    },
    'Ada',
    chain.at(-1)!,
    sha256,
  );
  const trail = auditTrailText([chain[0]!, told, chain[2]!, erasure]);
  expect(verify(trail, erasure.hash)).toEqual({
    status: 0,
    said: `WHOLE: 4 events; the last has the hash ${erasure.hash}. An erasure took words out of 1 of them, and vouches for what they say since.`,
  });
  expect(verify(trail.replace('a [erased] name', 'another name'))).toMatchObject({ status: 1 });
});
