import type { AnswersByItem } from './compliance-answer.ts';
import type { ComplianceKnowledge } from './compliance-knowledge.ts';
import type { EvidencePlace } from './evidence-places.ts';

/** What the project itself says to an item. It is no proof: it is what there is to show. */
export type Evidence =
  | { readonly kind: 'found'; readonly what: string; readonly see: EvidencePlace }
  /** `what` is to be done. */
  | { readonly kind: 'missing'; readonly what: string; readonly see: EvidencePlace }
  /** `what` is to be thought of by whoever answers: nothing in the app can tell. */
  | { readonly kind: 'person'; readonly what: string; readonly see: EvidencePlace | null };

/** How evidence is looked for in what is known. */
export type Evidencing = (known: ComplianceKnowledge) => Evidence;

/** One point of a checklist. */
export interface ComplianceItem {
  /** `gdpr/lawful-basis`: never changed, answers are kept under it. */
  readonly id: string;
  /** In plain words; "yes" is the answer that is hoped for. */
  readonly question: string;
  /** Article or section. */
  readonly source: string;
  readonly evidence: Evidencing;
}

/** A yes-or-no question from whose answer follows which items there are. */
export interface ScopingQuestion {
  readonly id: string;
  readonly question: string;
  readonly source: string;
  /** Questions of one group stand together. */
  readonly group: string;
}

export const frameworkIds = ['gdpr', 'ccpa', 'hipaa', 'sox', 'sr-11-7', 'eu-ai-act'] as const;
export type FrameworkId = (typeof frameworkIds)[number];

/** A law or guidance as a checklist. */
export interface Framework {
  readonly id: FrameworkId;
  readonly name: string;
  readonly title: string;
  /** Whom it concerns, and what has to be known of it. */
  readonly concerns: string;
  /** Asked before the items; absent where the items are always the same. */
  readonly questions?: readonly ScopingQuestion[];
  /** The items, as far as they follow from what was answered. */
  readonly itemsFor: (answers: AnswersByItem) => readonly ComplianceItem[];
}

/** Evidence that is there. */
export function found(what: string, see: EvidencePlace): Evidence {
  return { kind: 'found', what, see };
}

/** Evidence that could be there, and what makes it. */
export function missing(what: string, see: EvidencePlace): Evidence {
  return { kind: 'missing', what, see };
}

/** What only a person can say. */
export function askPerson(what: string, see: EvidencePlace | null = null): Evidencing {
  return () => ({ kind: 'person', what, see });
}
