import { type Matrix, zeros } from '../../../matrix.ts';
import { spreadOverClasses } from '../../seen-classes.ts';
import { type Sigmoid, fitSigmoid, probabilityOf } from '../../svm/sigmoid-calibration.ts';
import { type ScoreKind, classScores } from './class-scores.ts';
import { type IsotonicCurve, fitIsotonic, heightAt } from './isotonic-regression.ts';
import { type TemperatureCalibration, applyTemperature, fitTemperature } from './temperature.ts';

export type CalibrationMethod = 'sigmoid' | 'isotonic' | 'temperature';

type ClassCalibration =
  | (Sigmoid & { readonly kind: 'sigmoid' })
  | (IsotonicCurve & { readonly kind: 'isotonic' });

/** How a classifier's answers become probabilities that hold. */
export type Calibration =
  | TemperatureCalibration
  | {
      readonly kind: 'by class';
      readonly scores: ScoreKind;
      /** Of two classes the second's; of more each one's, null for one that the classifier did not learn. */
      readonly classes: readonly (ClassCalibration | null)[];
    };

export interface CalibrationData {
  /** What the classifier answered to rows that it did not learn from: rows × all classes. */
  readonly answered: Matrix;
  readonly target: Float64Array;
  readonly weights: Float64Array;
  /** Codes of the classes that there are, ascending: at least two. */
  readonly seenClasses: readonly number[];
  /** Whether the classifier learned from rows of the class. */
  readonly learned: (code: number) => boolean;
}

export function fitCalibration(
  method: CalibrationMethod,
  scores: ScoreKind,
  { answered, target, weights, seenClasses, learned }: CalibrationData,
): Calibration {
  if (method === 'temperature') {
    const placeOf = new Map(seenClasses.map((code, place) => [code, place]));
    const codes = Int32Array.from(target, code => placeOf.get(code)!);
    return fitTemperature(columnsOf(answered, seenClasses), codes, weights);
  }
  return {
    kind: 'by class',
    scores,
    classes: told(seenClasses).map(code => {
      if (!learned(code)) return null;
      const own = classScores(answered, code, scores);
      if (method === 'sigmoid') {
        const isOwn = Array.from(target, other => other === code);
        return { kind: 'sigmoid', ...fitSigmoid(own, isOwn, weights) };
      }
      const shares = target.map(other => (other === code ? 1 : 0));
      return { kind: 'isotonic', ...fitIsotonic(own, shares, weights) };
    }),
  };
}

/** The answers as calibrated probabilities: rows × all classes, each row summing to 1. */
export function calibrate(
  calibration: Calibration,
  seenClasses: readonly number[],
  answered: Matrix,
): Matrix {
  if (calibration.kind === 'temperature')
    return spreadOverClasses(
      applyTemperature(calibration, columnsOf(answered, seenClasses)),
      seenClasses,
      answered.columns,
    );
  const calibrated = zeros(answered.rows, answered.columns);
  told(seenClasses).forEach((code, place) => {
    const own = calibration.classes[place]!;
    if (own === null) return;
    classScores(answered, code, calibration.scores).forEach((score, row) => {
      calibrated.data[row * answered.columns + code] =
        own.kind === 'sigmoid' ? probabilityOf(own, score) : heightAt(own, score);
    });
  });
  completeRows(calibrated, seenClasses);
  return calibrated;
}

/** Of two classes the second tells all. */
function told(seenClasses: readonly number[]): readonly number[] {
  return seenClasses.length === 2 ? seenClasses.slice(1) : seenClasses;
}

/** Gives the first of two classes the rest; of more, each its share, or all the same where none has any. */
function completeRows({ data, rows, columns }: Matrix, seenClasses: readonly number[]): void {
  const [first, second] = seenClasses;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    if (seenClasses.length === 2) {
      data[start + first!] = 1 - data[start + second!]!;
      continue;
    }
    const sum = seenClasses.reduce((total, code) => total + data[start + code]!, 0);
    for (const code of seenClasses)
      data[start + code] = sum > 0 ? data[start + code]! / sum : 1 / seenClasses.length;
  }
}

function columnsOf({ data, rows, columns }: Matrix, chosen: readonly number[]): Matrix {
  const part = zeros(rows, chosen.length);
  for (let row = 0; row < rows; row++)
    chosen.forEach((column, place) => {
      part.data[row * chosen.length + place] = data[row * columns + column]!;
    });
  return part;
}
