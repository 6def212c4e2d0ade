import * as tf from '@tensorflow/tfjs';
import type { Estimator, FitContext } from '../core/models/estimator.ts';
import { checkClassification, checkRegression } from '../core/models/input-checks.ts';
import {
  type PerceptronModel,
  perceptronFormat,
  type PerceptronOutput,
} from '../core/models/perceptron/perceptron-model.ts';
import { predictPerceptron } from '../core/models/perceptron/predict.ts';
import { weightedMean, weightsOrOnes } from '../core/models/sample-weights.ts';
import { createRandom, deriveSeed } from '../core/random.ts';
import { chooseBackend } from './backend.ts';
import { classExamples, type Examples, valueExamples } from './examples.ts';
import { holdOut } from './hold-out.ts';
import { denseLayers, initialParameters, layoutOf } from './parameter-layout.ts';
import { trainNetwork } from './training.ts';

/**
 * The parameters of scikit-learn's MLPClassifier and MLPRegressor. ReLU and Adam are the only activation and solver.
 * Other than there: early stopping is on, judges by the loss (accuracy and R² hardly move on few validation rows while
 * the loss still falls) and waits 20 epochs rather than 10; batches are smaller on small tables.
 */
export interface MlpParams {
  readonly hiddenLayerSizes: readonly number[];
  /** Strength of the L2 penalty. */
  readonly alpha: number;
  /** Rows a step; 'auto': a fiftieth of the rows, from 16 to 200. */
  readonly batchSize: number | 'auto';
  readonly learningRateInit: number;
  /** Most epochs. */
  readonly maxIter: number;
  readonly tol: number;
  readonly earlyStopping: boolean;
  readonly validationFraction: number;
  readonly nIterNoChange: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

const defaults: MlpParams = {
  hiddenLayerSizes: [100],
  alpha: 1e-4,
  batchSize: 'auto',
  learningRateInit: 1e-3,
  maxIter: 200,
  tol: 1e-4,
  earlyStopping: true,
  validationFraction: 0.1,
  nIterNoChange: 20,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
};

/** A multi-layer perceptron for classes: softmax over one output a class, also for two. Trained on TensorFlow.js. */
export const mlpClassifier: Estimator<MlpParams, PerceptronModel> = {
  defaults,
  fit(features, target, params, context) {
    checkClassification(features, target, context);
    const examples = classExamples(features, target, context.classes, context.sampleWeight);
    return fitPerceptron(examples, { kind: 'softmax' }, params, context);
  },
  predict: predictPerceptron,
};

/** A multi-layer perceptron for values. The target is standardised for training, and back for predictions. */
export const mlpRegressor: Estimator<MlpParams, PerceptronModel> = {
  defaults,
  fit(features, target, params, context) {
    checkRegression(features, target, context);
    const spread = spreadOf(target, weightsOrOnes(context.sampleWeight, features.rows));
    const examples = valueExamples(features, target, spread, context.sampleWeight);
    return fitPerceptron(examples, { kind: 'identity', ...spread }, params, context);
  },
  predict: predictPerceptron,
};

async function fitPerceptron(
  examples: Examples,
  output: PerceptronOutput,
  params: MlpParams,
  context: FitContext,
): Promise<PerceptronModel> {
  if (!tf.getBackend()) await chooseBackend();
  const stream = (index: number) => createRandom(deriveSeed(context.seed, index));
  const layout = layoutOf([examples.columns, ...params.hiddenLayerSizes, examples.outputs]);
  const held = params.earlyStopping
    ? holdOut(examples, output.kind, params.validationFraction, stream(0))
    : null;
  const data = held ?? { train: examples, validation: null };
  const parameters = await trainNetwork(
    { layout, output: output.kind },
    initialParameters(layout, stream(1)),
    data,
    { ...params, batchSize: batchSizeFor(params.batchSize, data.train.rows) },
    stream(2),
    fraction => context.report?.(fraction),
  );
  return { format: perceptronFormat, activation: 'relu', layers: denseLayers(layout, parameters), output };
}

function batchSizeFor(batchSize: MlpParams['batchSize'], rows: number): number {
  return batchSize === 'auto' ? Math.min(200, Math.max(16, Math.round(rows / 50))) : batchSize;
}

/** Weighted mean and population standard deviation; a constant target keeps the scale 1. */
function spreadOf(
  target: Float64Array,
  weights: Float64Array,
): { readonly mean: number; readonly scale: number } {
  const mean = weightedMean(target, weights);
  const variance = weightedMean(
    target.map(value => (value - mean) ** 2),
    weights,
  );
  return { mean, scale: Math.sqrt(variance) || 1 };
}
