import { countOf } from '../../core/quality/wording.ts';

/** Records that may go once they are old, as a person calls them. */
export const retainedKinds = {
  predictions: 'Logged predictions',
  monitorReports: 'Monitor reports',
  alerts: 'Resolved alerts',
  drafts: 'Drafts of preparations and edits',
  insights: 'Answers about models, computed again when asked for',
} as const;
export type RetainedKind = keyof typeof retainedKinds;

/** Days after which a project's records go; what is not named stays. */
export type RetentionRules = Readonly<Partial<Record<RetainedKind, number>>>;

/** How many records of each kind. */
export type RetentionCounts = Readonly<Record<RetainedKind, number>>;

export const nothingDue: RetentionCounts = {
  predictions: 0,
  monitorReports: 0,
  alerts: 0,
  drafts: 0,
  insights: 0,
};

const dayMs = 24 * 60 * 60 * 1000;

/** The time before which records of a kind go; null where they stay. */
export function cutoffOf(rules: RetentionRules, kind: RetainedKind, now: number): number | null {
  const days = rules[kind];
  return days === undefined ? null : now - days * dayMs;
}

const names: Readonly<Record<RetainedKind, string>> = {
  predictions: 'prediction record',
  monitorReports: 'monitor report',
  alerts: 'resolved alert',
  drafts: 'draft',
  insights: 'kept answer',
};

/** "3 prediction records, 1 draft"; what there is none of is left out. */
export function retentionInWords(counts: RetentionCounts): string {
  return kinds
    .filter(kind => counts[kind] > 0)
    .map(kind => countOf(counts[kind], names[kind]))
    .join(', ');
}

/** "monitor reports after 30 days"; "none" where everything stays. */
export function rulesInWords(rules: RetentionRules): string {
  const told = kinds.flatMap(kind =>
    rules[kind] === undefined ? [] : [`${names[kind]}s after ${countOf(rules[kind], 'day')}`],
  );
  return told.join(', ') || 'none';
}

const kinds = Object.keys(retainedKinds) as readonly RetainedKind[];
