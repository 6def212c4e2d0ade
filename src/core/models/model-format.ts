import type { EstimatorName } from './catalogue.ts';
import type { UnsupervisedName } from './unsupervised-catalogue.ts';

/** The saved model is not one that this version of the estimator can read. */
export class ModelFormatError extends Error {
  override readonly name = 'ModelFormatError';
}

/** @throws ModelFormatError naming what was found, unless `model` says that it has this format. */
export function checkFormat(
  estimator: EstimatorName | UnsupervisedName,
  model: object,
  format: string,
): void {
  const found: unknown = 'format' in model ? model.format : undefined;
  if (found === format) return;
  throw new ModelFormatError(
    `this ${estimator} model has the format ${found === undefined ? 'none' : JSON.stringify(found)}, expected "${format}"`,
  );
}
