import type { Cell } from '../../core/quality/html-parts.ts';
import { countOf } from '../../core/quality/wording.ts';
import type { DocumentSection, GovernedDocument } from '../documents/document.ts';
import { line } from '../documents/document.ts';
import { describeAnswer } from './compliance-answer.ts';
import {
  type ComplianceSummary,
  type FrameworkStanding,
  type ItemStanding,
  type ItemState,
  complianceNotice,
} from './compliance-summary.ts';
import { evidencePlaces } from './evidence-places.ts';

const stateLabels: Readonly<Record<Exclude<ItemState, 'open'>, string>> = {
  evidence: 'Evidence found',
  answered: 'Answered',
  'not applicable': 'Not applicable',
};

/** What is said of where an item stands: of an open one, what it waits for. */
export function standingLabel({ state, evidence, answer }: ItemStanding): string {
  if (state !== 'open') return stateLabels[state];
  if (answer !== null) return 'Open';
  return evidence.kind === 'person' ? 'To be answered' : 'Evidence missing';
}

/** The checklists as a document to be printed, what is open first. */
export function complianceDocument(name: string, { frameworks }: ComplianceSummary): GovernedDocument {
  const first = section('about', 'What this is', complianceNotice);
  const empty = section('none', 'No framework was chosen', 'Nobody has said yet which rules apply.');
  return {
    title: `Compliance checklists: ${name}`,
    sections: [first, ...(frameworks.length === 0 ? [empty] : frameworks.map(frameworkSection))],
  };
}

/** How many items stand how: "3 open, 12 with evidence, 2 answered, 1 not applicable". */
export function countsText(counts: FrameworkStanding['counts']): string {
  return [
    `${counts.open} open`,
    `${counts.evidence} with evidence`,
    `${counts.answered} answered`,
    `${counts['not applicable']} not applicable`,
  ].join(', ');
}

function section(id: string, title: string, words: string): DocumentSection {
  return { id, title, prompt: '', draft: '', words, facts: [] };
}

function frameworkSection({ framework, items, counts }: FrameworkStanding): DocumentSection {
  return {
    ...section(framework.id, framework.name, `${framework.title}. ${framework.concerns}`),
    facts: [
      line(countOf(items.length, 'item'), countsText(counts)),
      {
        kind: 'table',
        head: ['Question', 'State', 'Source', 'Evidence', 'Answer'],
        rows: items.map(itemCells),
      },
    ],
  };
}

function itemCells(standing: ItemStanding): readonly Cell[] {
  const { item, answer } = standing;
  return [
    item.question,
    standingLabel(standing),
    item.source,
    evidenceText(standing),
    answer === null ? '' : `${describeAnswer(answer)} (${answeredBy(answer)})`,
  ];
}

function evidenceText({ evidence: { kind, what, see }, answer }: ItemStanding): string {
  const lacking = kind === 'missing' && answer !== null ? 'The project holds no evidence. ' : '';
  return `${lacking}${what}${see === null ? '' : ` (${evidencePlaces[see].label})`}`;
}

/** "Ada, 2026-11-24": by the calendar of UTC. */
export function answeredBy({ who, savedAt }: NonNullable<ItemStanding['answer']>): string {
  return `${who === '' ? 'nobody named' : who}, ${new Date(savedAt).toISOString().slice(0, 10)}`;
}
