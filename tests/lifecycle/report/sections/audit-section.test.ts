import { expect, test } from 'vitest';
import { auditSection } from '../../../../src/lifecycle/report/sections/audit-section.ts';
import { tableIn, verdictsIn } from '../read-section.ts';
import { bareState } from '../report-states.ts';

test('the audit trail: whole with its last hash, or broken where', () => {
  const whole = { state: 'whole', events: 3, head: 'abc123' } as const;
  const broken = { state: 'broken', position: 1, reason: 'Event 2 was changed.' } as const;
  const told = (verdict: typeof whole | typeof broken) =>
    verdictsIn(auditSection, { ...bareState, audit: { verdict, events: [] } })[0]!;
  expect(told(whole).text).toContain('The last hash is abc123.');
  expect(told(broken)).toEqual({
    kind: 'verdict',
    tone: 'bad',
    text: 'The chain of events is broken at event 2. Event 2 was changed.',
  });
});

test('of a long trail the latest events are told, by their places', () => {
  const events = Array.from({ length: 500 }, (_, position) => ({
    id: `${position}`,
    at: 0,
    projectId: 'p',
    kind: 'run started' as const,
    subject: 'run-1',
    detail: '',
    position,
    who: '',
    previous: '',
    hash: 'h',
  }));
  const verdict = { state: 'whole', events: 500, head: 'h' } as const;
  const state = { ...bareState, audit: { verdict, events: events.toReversed() } };
  const told = tableIn(auditSection, state, 'The latest 400 of 500')!;
  expect([told.length, told[0]?.[0], told.at(-1)?.[0]]).toEqual([400, '101', '500']);
});
