import type { EstimatorName } from '../models/catalogue.ts';
import type { CandidateResult } from './comparison.ts';

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

/** Roughly how the estimators' costs compare; only the progress bar goes by it. */
const costs: Readonly<Record<EstimatorName, number>> = {
  dummyClassifier: 0.1,
  dummyRegressor: 0.1,
  logisticRegression: 2,
  ridge: 1,
  randomForestClassifier: 10,
  randomForestRegressor: 10,
  histGradientBoostingClassifier: 5,
  histGradientBoostingRegressor: 5,
  mlpClassifier: 20,
  mlpRegressor: 20,
};

/** The share of comparing all candidates that is done when the candidate at `index` is done by `fraction`. */
export function shareCompared(candidates: readonly EstimatorName[], index: number, fraction: number): number {
  const costOf = (names: readonly EstimatorName[]) => names.reduce((sum, name) => sum + costs[name], 0);
  return (costOf(candidates.slice(0, index)) + fraction * costs[candidates[index]!]) / costOf(candidates);
}

/** The place between 0 and 1 that is `share` of the way through a phase. */
export function placeOf(phase: ComparisonPhase, share: number): number {
  const beginnings = Object.values(comparisonPhases).map(({ begins }) => begins);
  const { begins } = comparisonPhases[phase];
  const ends = beginnings.find(beginning => beginning > begins) ?? 1;
  return begins + share * (ends - begins);
}
