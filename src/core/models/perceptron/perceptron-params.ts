import { FitError } from '../../errors.ts';
import type { ClassWeight } from '../sample-weights.ts';
import type { Activation, PerceptronModel } from './perceptron-model.ts';

/**
 * The parameters of scikit-learn's MLPClassifier and MLPRegressor. Other than there: early stopping is on, judges by
 * the loss (accuracy and R² hardly move on few validation rows while the loss still falls) and waits 20 epochs rather
 * than 10; batches are smaller on small tables; there are dropout, batch normalisation, weights of classes and
 * fine-tuning besides, and there is no L-BFGS.
 */
export interface PerceptronParams {
  /** Units of each hidden layer; as a text too ('64, 32'), which a form and a search can carry. */
  readonly hiddenLayerSizes: readonly number[] | string;
  readonly activation: Activation;
  readonly solver: 'adam' | 'sgd';
  /** Strength of the L2 penalty. */
  readonly alpha: number;
  /** Rows a step; 'auto': a fiftieth of the rows, from 16 to 200. */
  readonly batchSize: number | 'auto';
  /** How SGD's rate changes: not at all, by 1 / (rows seen)^powerT, or to a fifth whenever the loss stops falling. */
  readonly learningRate: 'constant' | 'invscaling' | 'adaptive';
  readonly learningRateInit: number;
  readonly powerT: number;
  /** Most epochs. */
  readonly maxIter: number;
  readonly tol: number;
  /** SGD's. */
  readonly momentum: number;
  readonly nesterovsMomentum: boolean;
  readonly earlyStopping: boolean;
  readonly validationFraction: number;
  readonly nIterNoChange: number;
  /** Adam's. */
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Share of the hidden units that each step leaves out at random. */
  readonly dropout: number;
  /** Whether hidden units are normalised over the batch before their activation. */
  readonly batchNorm: boolean;
  /** A trained network to go on from, whose layers and activation are then used; null starts at random. */
  readonly initialModel: PerceptronModel | null;
  /** How many of the initial model's layers, counted from the features, stay as they are. */
  readonly frozenLayers: number;
}

export interface PerceptronClassifierParams extends PerceptronParams {
  readonly classWeight: ClassWeight;
}

export const perceptronDefaults: PerceptronParams = {
  hiddenLayerSizes: '100',
  activation: 'relu',
  solver: 'adam',
  alpha: 1e-4,
  batchSize: 'auto',
  learningRate: 'constant',
  learningRateInit: 1e-3,
  powerT: 0.5,
  maxIter: 200,
  tol: 1e-4,
  momentum: 0.9,
  nesterovsMomentum: true,
  earlyStopping: true,
  validationFraction: 0.1,
  nIterNoChange: 20,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  dropout: 0,
  batchNorm: false,
  initialModel: null,
  frozenLayers: 0,
};

/** The hidden layers' units as numbers. @throws FitError when one is not a whole number of at least 1. */
export function hiddenSizes({ hiddenLayerSizes }: PerceptronParams): readonly number[] {
  const sizes =
    typeof hiddenLayerSizes === 'string'
      ? hiddenLayerSizes
          .split(',')
          .filter(part => part.trim() !== '')
          .map(Number)
      : hiddenLayerSizes;
  if (!sizes.every(size => Number.isInteger(size) && size >= 1))
    throw new FitError(
      `hiddenLayerSizes is ${String(hiddenLayerSizes)}, expected whole numbers of at least 1`,
    );
  return sizes;
}

/** @throws FitError naming a parameter out of its range */
export function checkPerceptronParams(params: PerceptronParams): void {
  const { batchSize, frozenLayers, initialModel } = params;
  if (batchSize !== 'auto') checkRange('batchSize', batchSize, 1, Infinity);
  checkRange('alpha', params.alpha, 0, Infinity);
  checkRange('learningRateInit', params.learningRateInit, Number.MIN_VALUE, Infinity);
  checkRange('maxIter', params.maxIter, 1, Infinity);
  checkRange('momentum', params.momentum, 0, 1);
  checkRange('dropout', params.dropout, 0, 0.99);
  checkRange('validationFraction', params.validationFraction, 0, 0.99);
  checkRange('beta1', params.beta1, 0, 1 - Number.EPSILON);
  checkRange('beta2', params.beta2, 0, 1 - Number.EPSILON);
  const layers = initialModel === null ? 1 : initialModel.layers.length;
  if (!Number.isInteger(frozenLayers) || frozenLayers < 0 || frozenLayers >= layers)
    throw new FitError(
      `frozenLayers is ${frozenLayers}, expected a whole number from 0 to ${layers - 1}: ${initialModel === null ? 'there is no initial model' : 'the last layer is always trained'}`,
    );
}

function checkRange(name: keyof PerceptronParams, value: number, low: number, high: number): void {
  if (!(value >= low && value <= high))
    throw new FitError(`${name} is ${value}, expected a number ${rangeOf(low, high)}`);
}

function rangeOf(low: number, high: number): string {
  const least = low === Number.MIN_VALUE ? 'above 0' : `of at least ${low}`;
  return high === Infinity ? least : `${least} and at most ${high}`;
}
