import { zeros } from '../../matrix.ts';
import type { Estimator } from '../estimator.ts';
import { checkClassification } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { classWeightTotals, weightsOrOnes } from '../sample-weights.ts';

export interface DummyClassifierModel {
  readonly format: 'terrarium-dummy-classifier/1';
  /** Share of each class in training. */
  readonly probabilities: Float64Array<ArrayBuffer>;
}

/** The class shares of the training rows for every row: what any real model must beat (strategy 'prior'). */
export const dummyClassifier: Estimator<object, DummyClassifierModel> = {
  defaults: {},
  fit(features, target, _params, context) {
    checkClassification(features, target, context);
    const weights = weightsOrOnes(context.sampleWeight, features.rows);
    const totals = classWeightTotals(target, weights, context.classes);
    const total = totals.reduce((sum, weight) => sum + weight, 0);
    context.report?.(1);
    return {
      format: 'terrarium-dummy-classifier/1',
      probabilities: Float64Array.from(totals, weight => weight / total),
    };
  },
  predict(model, features) {
    checkFormat('dummyClassifier', model, 'terrarium-dummy-classifier/1');
    const predictions = zeros(features.rows, model.probabilities.length);
    for (let row = 0; row < features.rows; row++)
      predictions.data.set(model.probabilities, row * predictions.columns);
    return predictions;
  },
};
