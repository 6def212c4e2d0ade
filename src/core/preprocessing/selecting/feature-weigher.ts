import { InputError } from '../../errors.ts';
import { accuracy } from '../../evaluation/accuracy.ts';
import { confusionMatrix } from '../../evaluation/confusion-matrix.ts';
import { r2 } from '../../evaluation/explained-variance.ts';
import type { Matrix } from '../../matrix.ts';
import { randomForestClassifier } from '../../models/forest/random-forest-classifier.ts';
import { randomForestRegressor } from '../../models/forest/random-forest-regressor.ts';
import { logisticRegression } from '../../models/linear/logistic-regression.ts';
import { ridge } from '../../models/linear/ridge.ts';
import type { Estimator } from '../../models/estimator.ts';
import { mostProbable } from '../../pipeline/predictions.ts';
import type { PreparationContext, TargetOfRows } from '../transformer.ts';

/** Which model says how much each feature counts: ridge or logistic regression, or a random forest. */
export type WeighingEstimator = 'linear' | 'forest';

/** A model that was fitted to weigh features. */
export interface WeighedFeatures {
  /** One row an output: coefficients, or a forest's importances. */
  readonly weights: readonly Float64Array[];
  /** Accuracy, or R², of its answers to other rows. */
  score(features: Matrix, values: Float64Array): number;
}

/** Fits the model on these features and target values. */
export type Weigher = (features: Matrix, values: Float64Array) => WeighedFeatures;

/** How features are weighed for this target. @throws InputError without a target */
export function weigherOf(estimator: WeighingEstimator, { target, seed }: PreparationContext): Weigher {
  if (target === null) {
    throw new InputError('Selecting features by a model needs a target.', 'Take this step out.');
  }
  const { classes } = target;
  switch (estimator) {
    case 'linear':
      return classes.length === 0
        ? weigher(ridge, target, seed, model => [model.coefficients])
        : weigher(logisticRegression, target, seed, model => rowsOf(model.coefficients, model.features));
    case 'forest':
      return classes.length === 0
        ? weigher(randomForestRegressor, target, seed, model => [model.importances])
        : weigher(randomForestClassifier, target, seed, model => [model.importances]);
    default:
      return estimator satisfies never;
  }
}

function weigher<Params extends object, Model extends object>(
  estimator: Estimator<Params, Model>,
  { classes }: TargetOfRows,
  seed: number,
  weightsOf: (model: Model) => readonly Float64Array[],
): Weigher {
  return (features, values) => {
    const context = { seed, classes: classes.length };
    const model = estimator.fit(features, values, estimator.defaults, context);
    if (model instanceof Promise) throw new RangeError('features are weighed by models that fit at once');
    return {
      weights: weightsOf(model),
      score: (others, truth) => {
        const answered = estimator.predict(model, others);
        return classes.length === 0
          ? r2(truth, answered.data)
          : accuracy(confusionMatrix(truth, mostProbable(answered), classes.length));
      },
    };
  };
}

function rowsOf(coefficients: Float64Array, width: number): readonly Float64Array[] {
  return Array.from({ length: coefficients.length / width }, (_, output) =>
    coefficients.subarray(output * width, (output + 1) * width),
  );
}
