import type { Matrix } from '../../../matrix.ts';
import type { EstimatorName } from '../../catalogue.ts';

/** What a calibration by class goes by. */
export type ScoreKind = 'probability' | 'log odds';

/** Those that scikit-learn calibrates by their decision function, which the log odds of ours are, or rise with. */
const withDecisionFunction: ReadonlySet<EstimatorName> = new Set([
  'logisticRegression',
  'linearSVC',
  'sgdClassifier',
  'svc',
  'histGradientBoostingClassifier',
] satisfies EstimatorName[]);

/** What scikit-learn would calibrate this estimator by. */
export function scoreKindOf(estimator: EstimatorName): ScoreKind {
  return withDecisionFunction.has(estimator) ? 'log odds' : 'probability';
}

/** Odds of more than exp(700) to 1 are more than a double can tell. */
const mostLogOdds = 700;

/** How much every row speaks for the class, against all others. */
export function classScores(
  { data, rows, columns }: Matrix,
  code: number,
  kind: ScoreKind,
): Float64Array<ArrayBuffer> {
  const scores = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const own = data[row * columns + code]!;
    scores[row] = kind === 'probability' ? own : logOdds(own, others(data, row * columns, columns, code));
  }
  return scores;
}

/** Summed rather than taken from 1, so that a probability near 1 keeps its digits. */
function others(data: Float64Array, start: number, columns: number, code: number): number {
  let sum = 0;
  for (let c = 0; c < columns; c++) if (c !== code) sum += data[start + c]!;
  return sum;
}

function logOdds(own: number, rest: number): number {
  return Math.max(-mostLogOdds, Math.min(mostLogOdds, Math.log(own) - Math.log(rest)));
}
