import { deriveSeed } from '../../random.ts';
import type { FitContext } from '../estimator.ts';
import { type Examples, examplesOf } from './examples.ts';
import { holdOut } from './hold-out.ts';
import {
  denseLayers,
  initialParameters,
  initialStatistics,
  layoutOf,
  type ParameterLayout,
} from './parameter-layout.ts';
import type { Network, NetworkState } from './perceptron-engine.ts';
import { type PerceptronModel, perceptronFormat, type PerceptronOutput } from './perceptron-model.ts';
import { checkPerceptronParams, hiddenSizes, type PerceptronParams } from './perceptron-params.ts';
import { createPlainEngine } from './plain-engine.ts';
import { currentPerceptron } from './stored-perceptron.ts';
import { parametersOf, sizesOf } from './fine-tuning.ts';
import { trainNetwork } from './train-network.ts';
import { progressOf } from './training-progress.ts';
import type { Matrix } from '../../matrix.ts';

/** The rows of a fit with the targets as the network has them: places of classes among the outputs, or standardised values. */
export interface NetworkRows {
  readonly features: Matrix;
  readonly target: ArrayLike<number>;
  readonly weights: Float64Array | undefined;
  readonly outputs: number;
}

/** Multiply-adds between two checkpoints: about a second of WebAssembly. */
const workOfCheckpoint = 5e9;

/** Trains a perceptron with these outputs, on the engine of the context or in plain TypeScript. */
export async function fitPerceptron(
  rows: NetworkRows,
  output: PerceptronOutput,
  params: PerceptronParams,
  context: FitContext,
): Promise<PerceptronModel> {
  checkPerceptronParams(params);
  const seed = (index: number) => deriveSeed(context.seed, index);
  const examples = examplesOf(rows.features, rows.target, rows.weights);
  const initial = params.initialModel && currentPerceptron(params.initialModel);
  const activation = initial?.activation ?? params.activation;
  const layout =
    initial === null
      ? layoutOf([examples.columns, ...hiddenSizes(params), rows.outputs], params.batchNorm)
      : layoutOf(sizesOf(initial, examples.columns, rows.outputs), false);
  const network: Network = { layout, activation, output: output.kind, frozenLayers: params.frozenLayers };
  const random = initialParameters(layout, activation, seed(1));
  const start = initial === null ? random : parametersOf(initial, output, layout, random);
  const { train, validation } = dividedRows(examples, output, params, seed(0));
  const learned = await trainNetwork({
    network,
    settings: { ...params, batchSize: batchSizeFor(params.batchSize, train.rows), seed: seed(2) },
    params,
    train,
    validation,
    start: firstState(layout, start),
    createEngine: context.engines?.perceptron ?? createPlainEngine,
    resumeFrom: progressOf(context.resumeFrom, layout.length),
    checkpoint: context.checkpoint
      ? { epochs: epochsOf(workOfCheckpoint, train.rows, layout), keep: context.checkpoint }
      : null,
    report: fraction => context.report?.(fraction),
  });
  const layers = denseLayers(layout, learned.parameters, learned.statistics);
  return { format: perceptronFormat, activation, layers, output };
}

/** Epochs that take so many multiply-adds, forth and back. */
function epochsOf(work: number, rows: number, { length }: ParameterLayout): number {
  return Math.ceil(work / (3 * rows * length));
}

function dividedRows(examples: Examples, output: PerceptronOutput, params: PerceptronParams, seed: number) {
  const held = params.earlyStopping ? holdOut(examples, output.kind, params.validationFraction, seed) : null;
  return held ?? { train: examples, validation: null };
}

function firstState(layout: ParameterLayout, parameters: Float32Array<ArrayBuffer>): NetworkState {
  return {
    parameters,
    statistics: initialStatistics(layout),
    first: new Float32Array(layout.length),
    second: new Float32Array(layout.length),
    steps: 0,
  };
}

function batchSizeFor(batchSize: PerceptronParams['batchSize'], rows: number): number {
  const size =
    batchSize === 'auto' ? Math.min(200, Math.max(16, Math.round(rows / 50))) : Math.floor(batchSize);
  return Math.min(size, rows);
}
