import type { Matrix } from '../../matrix.ts';
import type { CalibrationMethod } from '../../models/ensemble/calibration/calibration.ts';
import type { ScoreKind } from '../../models/ensemble/calibration/class-scores.ts';
import { meanInterval } from '../../statistics/mean-interval.ts';
import type { ClassificationAnswer } from '../answer.ts';
import { brierScore } from '../brier-score.ts';
import { columnOf } from '../column-of.ts';
import { expectedCalibrationError } from '../expected-calibration-error.ts';
import { calibrationErrorInterval } from '../intervals/calibration-error-interval.ts';
import { rowLogLosses } from '../log-loss.ts';
import { mean } from '../mean.ts';
import { recalibrate } from './recalibrate.ts';
import { reliability, type ReliabilityBin, statedHistogram } from './reliability.ts';

/** How well the stated probabilities of one class hold. */
export interface CalibrationMeasures {
  readonly bins: readonly ReliabilityBin[];
  readonly error: number;
  readonly brier: number;
  /** Of all classes together. */
  readonly logLoss: number;
}

/** What a way of recalibrating would give. */
export interface Recalibration extends CalibrationMeasures {
  readonly method: CalibrationMethod;
  /** By how much log loss would fall, in the mean over rows, with its 95 % interval. */
  readonly gain: { readonly value: number; readonly low: number; readonly high: number };
}

export interface CalibrationAssessment {
  readonly class: string;
  readonly rows: number;
  readonly asItIs: CalibrationMeasures & { readonly low: number; readonly high: number };
  /** Twenty counts. */
  readonly histogram: readonly number[];
  /** Empty where a class has too few rows to tell. */
  readonly recalibrations: readonly Recalibration[];
  /** The way that lowers log loss most, where its interval lies above 0. */
  readonly recommended: CalibrationMethod | null;
}

const ways: readonly CalibrationMethod[] = ['sigmoid', 'isotonic', 'temperature'];

/** How far the probabilities of class `code` can be taken at their word, and whether recalibrating would help. */
export function assessCalibration(
  answer: ClassificationAnswer,
  code: number,
  name: string,
  scores: ScoreKind,
  seed: number,
): CalibrationAssessment {
  const { actual, probabilities } = answer;
  const stated = columnOf(probabilities, code);
  const happened = (row: number) => actual[row] === code;
  const losses = rowLogLosses(actual, probabilities);
  const recalibrations = ways.flatMap((method): Recalibration[] => {
    const after = recalibrate(method, scores, answer, seed);
    if (after === null) return [];
    return [{ method, ...measures(answer, after, code), gain: gainOf(losses, rowLogLosses(actual, after)) }];
  });
  const helping = recalibrations.filter(({ gain }) => gain.low > 0);
  const best = helping.toSorted((a, b) => b.gain.value - a.gain.value)[0];
  return {
    class: name,
    rows: probabilities.rows,
    asItIs: {
      ...measures(answer, probabilities, code),
      ...calibrationErrorInterval(stated, happened, seed),
    },
    histogram: statedHistogram(stated),
    recalibrations,
    recommended: best?.method ?? null,
  };
}

function measures(
  { actual }: ClassificationAnswer,
  probabilities: Matrix,
  code: number,
): CalibrationMeasures {
  const stated = columnOf(probabilities, code);
  const happened = (row: number) => actual[row] === code;
  return {
    bins: reliability(stated, happened),
    error: expectedCalibrationError(stated, happened),
    brier: brierScore(actual, code, stated),
    logLoss: mean(rowLogLosses(actual, probabilities)),
  };
}

function gainOf(before: Float64Array, after: Float64Array) {
  const gains = before.map((loss, row) => loss - after[row]!);
  const value = mean(gains);
  const squares = gains.reduce((sum, gain) => sum + (gain - value) ** 2, 0);
  return { value, ...meanInterval(value, Math.sqrt(squares / (gains.length - 1)), gains.length) };
}
