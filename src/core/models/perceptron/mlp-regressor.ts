import { FitError } from '../../errors.ts';
import type { Estimator } from '../estimator.ts';
import { checkRegression } from '../input-checks.ts';
import { weightedMean, weightsOrOnes } from '../sample-weights.ts';
import { goingOn } from './fine-tuning.ts';
import { fitPerceptron } from './fit-perceptron.ts';
import type { PerceptronModel } from './perceptron-model.ts';
import { perceptronDefaults, type PerceptronParams } from './perceptron-params.ts';
import { predictPerceptron } from './predict.ts';

interface Spread {
  readonly mean: number;
  readonly scale: number;
}

/** A multi-layer perceptron for values. The target is standardised for training, and back for predictions. */
export const mlpRegressor: Estimator<PerceptronParams, PerceptronModel> = {
  defaults: perceptronDefaults,
  fit(features, target, told, context) {
    checkRegression(features, target, context);
    const params = goingOn(told, context);
    const { sampleWeight } = context;
    const spread = spreadOf(params, target, weightsOrOnes(sampleWeight, features.rows));
    const standardised = target.map(value => (value - spread.mean) / spread.scale);
    const rows = { features, target: standardised, weights: sampleWeight, outputs: 1 };
    return fitPerceptron(rows, { kind: 'identity', ...spread }, params, context);
  },
  predict: predictPerceptron,
};

/** Weighted mean and population standard deviation; a constant target keeps the scale 1, an initial model its own. */
function spreadOf({ initialModel }: PerceptronParams, target: Float64Array, weights: Float64Array): Spread {
  if (initialModel?.output.kind === 'identity') return initialModel.output;
  const mean = weightedMean(target, weights);
  const variance = weightedMean(
    target.map(value => (value - mean) ** 2),
    weights,
  );
  if (!Number.isFinite(variance))
    throw new FitError('the target is spread too widely for a network to learn');
  return { mean, scale: Math.sqrt(variance) || 1 };
}
