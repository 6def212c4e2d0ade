import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sealEvent, sealedText, verifyChain } from '../../../src/lifecycle/governance/audit-chain.ts';
import type { Act, LifecycleEvent } from '../../../src/lifecycle/governance/event.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const act = (id: string): Act => ({
  id,
  at: 1_700_000_000_000,
  projectId: 'project-1',
  kind: 'run ended',
  subject: 'churn',
  detail: 'größer als zuvor',
});

function chainOf(...ids: readonly string[]): readonly LifecycleEvent[] {
  return ids.reduce<readonly LifecycleEvent[]>(
    (chain, id) => [...chain, sealEvent(act(id), 'Ada', chain.at(-1) ?? null, sha256)],
    [],
  );
}

test('each event is sealed with the hash of the one before it', () => {
  const [first, second] = chainOf('a', 'b');
  expect(first).toMatchObject({ position: 0, previous: '', who: 'Ada' });
  expect(second).toMatchObject({ position: 1, previous: first!.hash });
  expect(verifyChain([first!, second!], sha256)).toEqual({ state: 'whole', events: 2, head: second!.hash });
});

test('an empty trail is whole', () => {
  expect(verifyChain([], sha256)).toEqual({ state: 'whole', events: 0, head: '' });
});

test.each([
  ['what it says', { subject: 'other' }],
  ['who did it', { who: 'Bob' }],
  ['when', { at: 1 }],
  ['what was before', { before: 'invented' }],
])('an event of which someone changed %s is found', (_, change) => {
  const [first, second, third] = chainOf('a', 'b', 'c');
  const chain = [first!, { ...second!, ...change }, third!];
  expect(verifyChain(chain, sha256)).toEqual({
    state: 'broken',
    position: 1,
    reason: 'Event 2 was changed after it was written.',
  });
});

test('an event that was changed and sealed anew breaks the link to the next', () => {
  const [first, second, third] = chainOf('a', 'b', 'c');
  const forged = sealEvent({ ...act('b'), subject: 'other' }, 'Ada', first!, sha256);
  expect(forged.hash).not.toBe(second!.hash);
  expect(verifyChain([first!, forged, third!], sha256)).toMatchObject({
    state: 'broken',
    position: 2,
    reason: 'Event 3 does not follow the event before it.',
  });
});

test('an event that was taken out is missed', () => {
  const [first, , third] = chainOf('a', 'b', 'c');
  expect(verifyChain([first!, third!], sha256)).toMatchObject({ reason: 'Event 2 is missing.' });
});

test('words that an erasure took out are vouched for by its own event, and by no earlier one', () => {
  const [first, second] = chainOf('a', 'b');
  const told = { ...first!, subject: '[erased]' };
  const erasure = (events: readonly (readonly [number, string])[], last: LifecycleEvent) =>
    sealEvent({ ...act('c'), kind: 'person erased', after: JSON.stringify({ events }) }, 'Ada', last, sha256);
  const vouching = erasure([[0, sha256(sealedText(told))]], second!);
  expect(verifyChain([told, second!, vouching], sha256)).toMatchObject({
    state: 'whole',
    events: 3,
    cleared: 1,
  });
  expect(verifyChain([told, second!, erasure([], second!)], sha256)).toMatchObject({ position: 0 });
  const other = { ...told, detail: 'and more' };
  expect(verifyChain([other, second!, vouching], sha256)).toMatchObject({ position: 0 });
});
