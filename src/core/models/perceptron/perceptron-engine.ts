import type { Awaitable } from '../estimator.ts';
import type { Examples } from './examples.ts';
import type { ParameterLayout } from './parameter-layout.ts';
import type { Activation } from './perceptron-model.ts';

/** What the last layer's values mean, and with it the loss: cross-entropy, or half the squared error. */
export type OutputKind = 'softmax' | 'identity';

/** A perceptron's shape: where its parameters lie, what units do, what comes out, and what is not trained. */
export interface Network {
  readonly layout: ParameterLayout;
  readonly activation: Activation;
  readonly output: OutputKind;
  /** So many layers, counted from the features, keep their parameters. */
  readonly frozenLayers: number;
}

/** How the parameters go down the gradient; see PerceptronParams. */
export interface StepSettings {
  readonly solver: 'adam' | 'sgd';
  readonly alpha: number;
  readonly batchSize: number;
  readonly momentum: number;
  readonly nesterovsMomentum: boolean;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly dropout: number;
  /** Decides which units are left out. */
  readonly seed: number;
}

/** All that training changes, as plain data in the layout of the parameters. */
export interface NetworkState {
  readonly parameters: Float32Array<ArrayBuffer>;
  /** The running means and variances of normalised layers. */
  readonly statistics: Float32Array<ArrayBuffer>;
  /** Adam's mean of the gradient, or SGD's velocity. */
  readonly first: Float32Array<ArrayBuffer>;
  /** Adam's mean of the gradient's square; SGD leaves it as it is. */
  readonly second: Float32Array<ArrayBuffer>;
  /** Taken so far. */
  readonly steps: number;
}

export interface EngineSetup {
  readonly network: Network;
  readonly settings: StepSettings;
  readonly state: NetworkState;
  /** Rows of an epoch. */
  readonly rows: number;
  /** Rows as they will come, to try an engine on. */
  readonly sample: Examples;
}

/** What trains one network: plain TypeScript, its compiled twin, or a GPU. */
export interface PerceptronEngine {
  /** Whether it may stop answering in mid-training, as a GPU can; its state is then worth keeping. */
  readonly canBeLost: boolean;
  /**
   * Steps down the gradient batch after batch over the rows at `order`. Resolves with a residue for each of them, from
   * before the step of its batch: the probability of its class, or the error of its value.
   * @throws EngineLostError when it no longer answers
   */
  train(rows: Examples, order: Uint32Array, learningRate: number): Awaitable<Float32Array>;
  /** The residues of rows without learning from them: nothing is left out, and running statistics normalise. */
  evaluate(rows: Examples): Awaitable<Float32Array>;
  /** A copy. */
  state(): Awaitable<NetworkState>;
  dispose(): void;
}

/** Chooses and starts an engine; after an EngineLostError it is asked again, and gives another one. */
export type CreatePerceptronEngine = (setup: EngineSetup) => Awaitable<PerceptronEngine>;

/** An engine no longer answers; what it was told last is lost, and another engine can go on from its last state. */
export class EngineLostError extends Error {
  override readonly name = 'EngineLostError';
}

/** Adam's beta to the power of the steps taken, multiplied step by step as the engines go on doing. */
export function powerOf(beta: number, steps: number): number {
  let power = 1;
  for (let step = 0; step < steps; step++) power *= beta;
  return power;
}
