import { type EstimatorName, estimatorEntries } from '../models/catalogue.ts';
import type { FitShape } from '../models/entry.ts';
import type { CandidateResult } from './comparison.ts';
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

/** The phases of a comparison, and where on the way from 0 to 1 each begins. */
export const comparisonPhases = {
  preparation: { label: 'Preparing', begins: 0 },
  comparison: { label: 'Comparing models', begins: 0.03 },
  refit: { label: 'Training the best model on all training rows', begins: 0.82 },
  test: { label: 'Evaluating on the test set', begins: 0.92 },
  importance: { label: 'Measuring importance', begins: 0.94 },
} as const;
export type ComparisonPhase = keyof typeof comparisonPhases;

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
export function placeOf(phase: ComparisonPhase, share: number): number {
  const beginnings = Object.values(comparisonPhases).map(({ begins }) => begins);
  const { begins } = comparisonPhases[phase];
  const ends = beginnings.find(beginning => beginning > begins) ?? 1;
  return begins + share * (ends - begins);
}
