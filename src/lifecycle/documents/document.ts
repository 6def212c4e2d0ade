import type { Cell } from '../../core/quality/html-parts.ts';

/** Something that the app knows, which no person edits. */
export type Fact =
  | { readonly kind: 'line'; readonly term: string; readonly details: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/** A section as the app proposes it, before a person's words. */
export interface SectionPlan {
  readonly id: string;
  readonly title: string;
  /** What a person is asked to write here. */
  readonly prompt: string;
  /** What stands here until somebody writes something else. */
  readonly draft: string;
  readonly facts: readonly Fact[];
}

/** A section as it is read. */
export interface DocumentSection extends SectionPlan {
  readonly words: string;
}

/** A model card or datasheet. */
export interface GovernedDocument {
  readonly title: string;
  readonly sections: readonly DocumentSection[];
  /** For the front matter of a model card on a hub: plain values by name; absent for other documents. */
  readonly frontMatter?: FrontMatter;
}

/** As Hugging Face reads it: https://huggingface.co/docs/hub/model-cards */
export interface FrontMatter {
  readonly name: string;
  readonly task: 'tabular-classification' | 'tabular-regression';
  readonly dataset: string;
  readonly metrics: readonly { readonly type: string; readonly name: string; readonly value: number }[];
}

/** Sections with the words that a person wrote, or the draft where nobody did. */
export function withWords(
  plans: readonly SectionPlan[],
  words: Readonly<Record<string, string>>,
): readonly DocumentSection[] {
  return plans.map(plan => ({ ...plan, words: words[plan.id] ?? plan.draft }));
}

/** A fact in a line. */
export function line(term: string, details: string): Fact {
  return { kind: 'line', term, details };
}
