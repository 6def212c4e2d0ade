import { FitError } from '../errors.ts';
import type { Matrix } from '../matrix.ts';
import type { FitContext } from './estimator.ts';

/** What an estimator takes beyond finite features. */
export interface FeatureLeniency {
  /** Whether a feature may be missing (NaN). */
  readonly missing?: boolean;
}

/** @throws FitError naming the first thing that no classifier can be fitted on. */
export function checkClassification(
  features: Matrix,
  target: Float64Array,
  context: FitContext,
  takes: FeatureLeniency = {},
): void {
  if (checkClassRows(features, target, context, takes) < 2)
    throw new FitError('all rows have the same class: a classifier needs at least two');
}

/**
 * Counts the classes of rows that a classifier may already have others of.
 * @throws FitError naming the first thing that no classifier can go on with
 */
export function checkClassRows(
  features: Matrix,
  target: Float64Array,
  context: FitContext,
  takes: FeatureLeniency = {},
): number {
  checkShapes(features, target, context);
  checkFeatures(features, takes);
  const { classes, sampleWeight } = context;
  const seen = new Uint8Array(classes);
  for (let row = 0; row < target.length; row++) {
    const code = target[row]!;
    if (!Number.isInteger(code) || code < 0 || code >= classes)
      throw new FitError(`row ${row}: the target is ${code}, expected a class code from 0 to ${classes - 1}`);
    if (sampleWeight === undefined || sampleWeight[row]! > 0) seen[code] = 1;
  }
  return seen.reduce((count, one) => count + one, 0);
}

/** @throws FitError naming the first thing that no regressor can be fitted on. */
export function checkRegression(
  features: Matrix,
  target: Float64Array,
  context: FitContext,
  takes: FeatureLeniency = {},
): void {
  checkShapes(features, target, context);
  checkFeatures(features, takes);
  target.forEach((value, row) => {
    if (!Number.isFinite(value))
      throw new FitError(`row ${row}: the target is ${value}, expected a finite number`);
  });
}

/** @throws FitError naming the first thing that nothing can be fitted on where there is no target. */
export function checkUnlabelled(features: Matrix, sampleWeight: Float64Array | undefined): void {
  checkFilled(features);
  checkWeights(features.rows, sampleWeight);
  checkFeatures(features, {});
}

/** @throws RangeError when the features to predict from are not those that the model was fitted on. */
export function checkWidth(features: Matrix, expected: number): void {
  if (features.columns !== expected)
    throw new RangeError(`the features have ${features.columns} columns, the model expects ${expected}`);
}

function checkShapes(features: Matrix, target: Float64Array, { sampleWeight }: FitContext): void {
  checkFilled(features);
  if (target.length !== features.rows)
    throw new FitError(`the target has ${target.length} values for ${features.rows} rows`);
  checkWeights(features.rows, sampleWeight);
}

function checkFilled(features: Matrix): void {
  if (features.rows === 0) throw new FitError('there are no rows to fit on');
  if (features.columns === 0) throw new FitError('there are no feature columns to fit on');
}

function checkWeights(rows: number, sampleWeight: Float64Array | undefined): void {
  if (sampleWeight === undefined) return;
  if (sampleWeight.length !== rows)
    throw new FitError(`there are ${sampleWeight.length} sample weights for ${rows} rows`);
  sampleWeight.forEach((weight, row) => {
    if (!(weight >= 0 && weight < Infinity))
      throw new FitError(
        `row ${row}: the sample weight is ${weight}, expected a finite number of at least 0`,
      );
  });
  if (sampleWeight.every(weight => weight === 0)) throw new FitError('all sample weights are 0');
}

function checkFeatures({ data, columns }: Matrix, { missing = false }: FeatureLeniency): void {
  // A loop, since a callback for each number takes longer than some fits.
  for (let at = 0; at < data.length; at++) {
    const value = data[at]!;
    if (Number.isFinite(value)) continue;
    if (missing && Number.isNaN(value)) continue;
    throw new FitError(
      `row ${Math.floor(at / columns)}: feature ${at % columns} is ${value}, expected a finite number`,
    );
  }
}
