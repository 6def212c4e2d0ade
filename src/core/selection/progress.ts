import { type EstimatorName, estimatorEntries } from '../models/catalogue.ts';
import type { FitShape } from '../models/entry.ts';
import type { CandidateResult } from './comparison.ts';
import type { SearchSettings } from './search/settings.ts';
import type { Trial } from './search/trial.ts';

/** How far a comparison is. */
export interface ComparisonProgress {
  /** 0 to 1 over the whole comparison; never goes back. */
  readonly fraction: number;
  /** In a person's words. */
  readonly phase: string;
  readonly detail?: string;
  /** Results so far, in the order of the candidates. */
  readonly finished: readonly CandidateResult[];
  /** The candidate at work, null between them. */
  readonly current: EstimatorName | null;
  /** Every trial of a search so far, in the order in which they ended; absent where there is none. */
  readonly trials?: readonly Trial[];
}

/** The phases of a comparison, in order. */
export const comparisonPhases = {
  preparation: 'Preparing',
  comparison: 'Comparing models',
  search: 'Searching for better models',
  refit: 'Training the best model on all training rows',
  test: 'Evaluating on the test set',
  importance: 'Measuring importance',
} as const;
export type ComparisonPhase = keyof typeof comparisonPhases;

/** Where on the way from 0 to 1 each phase begins. */
export type PhaseBeginnings = Readonly<Record<ComparisonPhase, number>>;

/** A tuning compares first; the autopilot does nothing but search until it refits. */
export function beginningsOf(search: SearchSettings | undefined): PhaseBeginnings {
  const searching = search === undefined ? 0.82 : search.kind === 'tuning' ? 0.25 : 0.03;
  return { preparation: 0, comparison: 0.03, search: searching, refit: 0.82, test: 0.92, importance: 0.94 };
}

/** The shape that costs are compared at: only the progress bar goes by them. */
const commonShape: FitShape = { rows: 5000, features: 30, classes: 2 };

/** The share of comparing all candidates that is done when the candidate at `index` is done by `fraction`. */
export function shareCompared(candidates: readonly EstimatorName[], index: number, fraction: number): number {
  const before = costOf(candidates.slice(0, index));
  return (before + fraction * costOf([candidates[index]!])) / costOf(candidates);
}

function costOf(names: readonly EstimatorName[]): number {
  return names.reduce((sum, name) => sum + estimatorEntries[name].seconds(commonShape), 0);
}

/** The place between 0 and 1 that is `share` of the way through a phase. */
export function placeOf(phase: ComparisonPhase, share: number, beginnings: PhaseBeginnings): number {
  const begins = beginnings[phase];
  const ends = Object.values(beginnings).find(beginning => beginning > begins) ?? 1;
  return begins + Math.min(1, share) * (ends - begins);
}
