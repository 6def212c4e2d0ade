import { mean, standardDeviation } from '../../evaluation/mean.ts';
import type { BothScores } from './both-scores.ts';

/** Scores over folds. */
export interface ScoreSpread {
  readonly mean: number;
  /** Population standard deviation, as numpy's default. */
  readonly sd: number;
  readonly scores: readonly number[];
}

/** One place of a curve: how both sides did over the folds. */
export interface CurvePoint {
  /** Mean number of rows that were learned from. */
  readonly rows: number;
  readonly train: ScoreSpread;
  readonly validation: ScoreSpread;
  readonly fitSeconds: number;
}

/** Folds together; those that could not be scored are left out. Null where none could. */
export function curvePoint(folds: readonly BothScores[]): CurvePoint | null {
  const scored = folds.filter(
    ({ train, validation }) => Number.isFinite(train) && Number.isFinite(validation),
  );
  if (scored.length === 0) return null;
  return {
    rows: Math.round(mean(scored.map(({ rows }) => rows))),
    train: spreadOf(scored.map(({ train }) => train)),
    validation: spreadOf(scored.map(({ validation }) => validation)),
    fitSeconds: mean(scored.map(({ fitSeconds }) => fitSeconds)),
  };
}

/** Scores with their mean and how far they lie apart. */
export function spreadOf(scores: readonly number[]): ScoreSpread {
  return { mean: mean(scores), sd: standardDeviation(scores), scores };
}
