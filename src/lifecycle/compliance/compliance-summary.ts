import { type AnswersByItem, type ComplianceAnswer, answersByItem } from './compliance-answer.ts';
import type { ComplianceItem, Evidence, Framework } from './compliance-item.ts';
import type { ComplianceKnowledge } from './compliance-knowledge.ts';
import { appliesItem, frameworks } from './frameworks/frameworks.ts';

/** What stands above every list. */
export const complianceNotice =
  'These lists gather what the project holds as evidence and what people answered. They are no legal advice and no claim of being compliant with anything.';

/** Where an item stands. A person's answer outweighs what the app found. */
export type ItemState = 'open' | 'evidence' | 'answered' | 'not applicable';

export interface ItemStanding {
  readonly item: Pick<ComplianceItem, 'id' | 'question' | 'source'>;
  readonly state: ItemState;
  readonly evidence: Evidence;
  readonly answer: ComplianceAnswer | null;
}

export interface FrameworkStanding {
  readonly framework: Framework;
  /** Open ones first, else in the order of the list. */
  readonly items: readonly ItemStanding[];
  readonly counts: Readonly<Record<ItemState, number>>;
}

/** Where a project stands with the frameworks that were chosen for it. */
export interface ComplianceSummary {
  readonly frameworks: readonly FrameworkStanding[];
  readonly counts: Readonly<Record<ItemState, number>>;
}

/** The checklists of the frameworks that a person said apply, each item with its evidence and its answer. */
export function complianceSummary(
  known: ComplianceKnowledge,
  answers: readonly ComplianceAnswer[],
): ComplianceSummary {
  const byItem = answersByItem(answers);
  const standings = frameworks
    .filter(({ id }) => byItem.get(appliesItem(id))?.verdict === 'yes')
    .map(framework => frameworkStanding(framework, known, byItem));
  return { frameworks: standings, counts: countsOf(standings.flatMap(({ items }) => items)) };
}

function frameworkStanding(
  framework: Framework,
  known: ComplianceKnowledge,
  answers: AnswersByItem,
): FrameworkStanding {
  const items = framework.itemsFor(answers).map(item => itemStanding(item, known, answers));
  return {
    framework,
    items: [...items.filter(isOpen), ...items.filter(item => !isOpen(item))],
    counts: countsOf(items),
  };
}

function isOpen({ state }: ItemStanding): boolean {
  return state === 'open';
}

function itemStanding(
  { id, question, source, evidence: look }: ComplianceItem,
  known: ComplianceKnowledge,
  answers: AnswersByItem,
): ItemStanding {
  const evidence = look(known);
  const answer = answers.get(id) ?? null;
  return { item: { id, question, source }, evidence, answer, state: stateOf(evidence, answer) };
}

function stateOf(evidence: Evidence, answer: ComplianceAnswer | null): ItemState {
  if (answer === null) return evidence.kind === 'found' ? 'evidence' : 'open';
  switch (answer.verdict) {
    case 'yes':
      return 'answered';
    case 'no':
      return 'open';
    case 'not applicable':
      return 'not applicable';
    default:
      return answer.verdict satisfies never;
  }
}

function countsOf(items: readonly ItemStanding[]): Readonly<Record<ItemState, number>> {
  const count = (wanted: ItemState) => items.filter(({ state }) => state === wanted).length;
  return {
    open: count('open'),
    evidence: count('evidence'),
    answered: count('answered'),
    'not applicable': count('not applicable'),
  };
}
