import { zeros } from '../../matrix.ts';
import type { Estimator } from '../estimator.ts';
import { checkRegression } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { weightedMean, weightsOrOnes } from '../sample-weights.ts';

export interface DummyRegressorModel {
  readonly format: 'terrarium-dummy-regressor/1';
  readonly mean: number;
}

/** The mean of the training target for every row: what any real model must beat. */
export const dummyRegressor: Estimator<object, DummyRegressorModel> = {
  defaults: {},
  fit(features, target, _params, context) {
    checkRegression(features, target, context);
    const mean = weightedMean(target, weightsOrOnes(context.sampleWeight, features.rows));
    context.report?.(1);
    return { format: 'terrarium-dummy-regressor/1', mean };
  },
  predict(model, features) {
    checkFormat('dummyRegressor', model, 'terrarium-dummy-regressor/1');
    const predictions = zeros(features.rows, 1);
    predictions.data.fill(model.mean);
    return predictions;
  },
};
