import { type Examples, examplesOf } from '../../../../src/core/models/perceptron/examples.ts';
import { matrixOf } from '../../../../src/core/matrix.ts';
import {
  initialParameters,
  initialStatistics,
  layoutOf,
} from '../../../../src/core/models/perceptron/parameter-layout.ts';
import type {
  EngineSetup,
  Network,
  StepSettings,
} from '../../../../src/core/models/perceptron/perceptron-engine.ts';
import { perceptronDefaults } from '../../../../src/core/models/perceptron/perceptron-params.ts';
import { createRandom } from '../../../../src/core/random.ts';

/** What an engine is to train: a network of these sizes on these rows, with settings laid over the defaults. */
export interface SetupChanges {
  readonly sizes?: readonly number[];
  readonly batchNorm?: boolean;
  readonly network?: Partial<Omit<Network, 'layout'>>;
  readonly settings?: Partial<StepSettings>;
  readonly rows?: Examples;
}

/** 40 rows of three features and three classes, weighed unless told otherwise. */
export function noisyRows(weighted = true): Examples {
  const random = createRandom(4);
  const rows = 40;
  return examplesOf(
    matrixOf(Array.from({ length: rows }, () => [random(), random(), random()].map(value => 4 * value - 2))),
    Array.from({ length: rows }, (_, row) => row % 3),
    weighted ? Float64Array.from({ length: rows }, () => 0.25 + Math.floor(3 * random())) : undefined,
  );
}

export function engineSetup({
  sizes = [3, 6, 5, 3],
  batchNorm = false,
  network = {},
  settings = {},
  rows = noisyRows(),
}: SetupChanges = {}): EngineSetup {
  const layout = layoutOf(sizes, batchNorm);
  const parameters = initialParameters(layout, network.activation ?? 'relu', 1);
  const state = {
    parameters,
    statistics: initialStatistics(layout),
    first: new Float32Array(layout.length),
    second: new Float32Array(layout.length),
    steps: 0,
  };
  return {
    network: { layout, activation: 'relu', output: 'softmax', frozenLayers: 0, ...network },
    settings: { ...perceptronDefaults, batchSize: rows.rows, seed: 2, ...settings },
    state,
    rows: rows.rows,
    sample: rows,
  };
}

/** All rows as they come. */
export function inOrder({ rows }: Examples): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row);
}
