import type { Matrix } from '../matrix.ts';
import { zeros } from '../matrix.ts';
import { solveCholesky } from '../models/linear/solve-symmetric.ts';
import { normalQuantile } from '../statistics/normal-distribution.ts';

/** What a linear model weighs one feature with. */
export interface Coefficient {
  readonly feature: string;
  readonly value: number;
  /** One standard deviation of the feature among training rows. */
  readonly spread: number;
  /** Change of the score by one standard deviation: comparable between features. */
  readonly standardised: number;
  /** Of a logistic model of two classes: what the odds are multiplied by for one standard deviation more. */
  readonly odds: OddsRatio | null;
}

export interface OddsRatio {
  readonly ratio: number;
  /** 95 % by Wald; null where no formula gives them. */
  readonly limits: { readonly low: number; readonly high: number } | null;
}

/**
 * The coefficients of one score, in the order of the features, with what the training rows say of their scale.
 *
 * @param logOdds what is known of coefficients that are counted in log-odds; null for others
 */
export function coefficientTable(
  names: readonly string[],
  coefficients: Float64Array,
  training: Matrix,
  logOdds: { readonly standardErrors: Float64Array | null } | null,
): readonly Coefficient[] {
  const spreads = standardDeviations(training);
  const z = normalQuantile(0.975);
  return names.map((feature, j) => {
    const value = coefficients[j]!;
    const spread = spreads[j]!;
    const error = logOdds?.standardErrors?.[j];
    const ratioAt = (coefficient: number) => Math.exp(coefficient * spread);
    return {
      feature,
      value,
      spread,
      standardised: value * spread,
      odds: logOdds && {
        ratio: ratioAt(value),
        limits:
          error === undefined ? null : { low: ratioAt(value - z * error), high: ratioAt(value + z * error) },
      },
    };
  });
}

/** The standard errors of more features would take long: a system of equations is solved for each. */
const mostFeatures = 150;

/**
 * Wald's standard errors of a logistic regression of two classes: the roots of the diagonal of the inverse of its curvature,
 * XᵀWX with W = p(1 − p) and an intercept, plus the penalty's. With a penalty they say how sure the penalised model is: its
 * coefficients are drawn to 0, and limits made of them may miss the unpenalised ones. Null where features determine each
 * other without a penalty, so that no coefficient is certain, and of more than 150 features.
 *
 * @param penalty what is added to the curvature of each coefficient: 1 / C of an L2 penalty
 */
export function waldErrors(
  features: Matrix,
  coefficients: Float64Array,
  intercept: number,
  penalty: number,
): Float64Array | null {
  const { rows, columns, data } = features;
  if (columns > mostFeatures) return null;
  const size = columns + 1;
  const information = zeros(size, size);
  const row = new Float64Array(size);
  for (let r = 0; r < rows; r++) {
    let score = intercept;
    for (let j = 0; j < columns; j++) {
      row[j] = data[r * columns + j]!;
      score += row[j]! * coefficients[j]!;
    }
    row[columns] = 1;
    const weight = 1 / (2 + Math.exp(score) + Math.exp(-score));
    for (let a = 0; a < size; a++) {
      const own = weight * row[a]!;
      if (own === 0) continue;
      for (let b = 0; b < size; b++)
        information.data[a * size + b] = information.data[a * size + b]! + own * row[b]!;
    }
  }
  for (let j = 0; j < columns; j++)
    information.data[j * size + j] = information.data[j * size + j]! + penalty;
  const errors = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    const unit = new Float64Array(size);
    unit[j] = 1;
    const solved = solveCholesky(information, unit);
    if (solved === null || !(solved[j]! > 0)) return null;
    errors[j] = Math.sqrt(solved[j]!);
  }
  return errors;
}

function standardDeviations({ data, rows, columns }: Matrix): Float64Array {
  return Float64Array.from({ length: columns }, (_, j) => {
    let sum = 0;
    for (let r = 0; r < rows; r++) sum += data[r * columns + j]!;
    let squares = 0;
    for (let r = 0; r < rows; r++) squares += (data[r * columns + j]! - sum / rows) ** 2;
    return Math.sqrt(squares / rows);
  });
}
