import { counted } from '../../../core/quality/wording.ts';
import { discreet, personalColumns } from '../discreet.ts';
import { type ReportBlock, type ReportSection, moment, table } from '../report-section.ts';
import type { ReportState } from '../report-state.ts';

/** Who did what when, and whether the chain of events is whole. */
export const auditSection: ReportSection = {
  id: 'audit',
  title: 'Audit trail',
  write: state => [{ title: null, blocks: [verdictBlock(state), ...eventBlocks(state)] }],
};

function verdictBlock({ audit: { verdict } }: ReportState): ReportBlock {
  return verdict.state === 'whole'
    ? {
        kind: 'verdict',
        tone: 'good',
        text: `The chain of all ${verdict.events} events on the device is whole: each one’s SHA-256 covers the one before it. The last hash is ${verdict.head}.`,
      }
    : {
        kind: 'verdict',
        tone: 'bad',
        text: `The chain of events is broken at event ${verdict.position + 1}. ${verdict.reason}`,
      };
}

/** More than these make a long file that nobody reads: the whole trail is exported by itself. */
const mostEvents = 400;

function eventBlocks(state: ReportState): readonly ReportBlock[] {
  const personal = personalColumns(state);
  const inOrder = state.audit.events.toSorted((a, b) => a.position - b.position);
  const told = inOrder.slice(-mostEvents);
  const caption =
    told.length < inOrder.length
      ? `The latest ${counted(told.length)} of ${counted(inOrder.length)} events of the project, the oldest first; Govern → Audit trail exports them all`
      : 'Events of the project, the oldest first';
  return table(
    caption,
    ['Event', 'When', 'Who', 'What', 'About', 'Before', 'After', 'Hash'],
    told.map(({ position, at, who, kind, detail, before = '', after = '', hash }) => [
      String(position + 1),
      moment(at),
      who,
      kind,
      discreet(detail, personal),
      discreet(before, personal),
      discreet(after, personal),
      hash.slice(0, 12),
    ]),
  );
}
