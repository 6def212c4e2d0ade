import type { Examples } from '../core/models/perceptron/examples.ts';
import {
  initialParameters,
  initialStatistics,
  layoutOf,
} from '../core/models/perceptron/parameter-layout.ts';
import type { CreatePerceptronEngine, EngineSetup } from '../core/models/perceptron/perceptron-engine.ts';
import { createRandom } from '../core/random.ts';

/** Wide enough for a GPU's fused multiply-add and approximate exp, far below what a wrong kernel gives. */
const tolerance = 1e-3;

const rows = 40;
const [columns, classes] = [9, 3];
const seed = 1;

/** Every operation that training uses takes part in one of them. */
const trials = [
  { activation: 'relu', solver: 'sgd' },
  { activation: 'tanh', solver: 'adam' },
  { activation: 'logistic', solver: 'adam' },
] as const;

/** What an engine makes of three steps of training each of some small networks: residues, and the network after them. */
export async function trainingAnswer(create: CreatePerceptronEngine): Promise<Float32Array> {
  const answers: number[] = [];
  for (const trial of trials) answers.push(...(await answerTo(trial, create)));
  return Float32Array.from(answers);
}

async function answerTo(trial: (typeof trials)[number], create: CreatePerceptronEngine) {
  const engine = await create(setupOf(trial));
  try {
    const residues = await engine.train(
      sample,
      Uint32Array.from({ length: rows }, (_, row) => row),
      0.05,
    );
    const { parameters, statistics } = await engine.state();
    return [...residues, ...(await engine.evaluate(sample)), ...parameters, ...statistics];
  } finally {
    engine.dispose();
  }
}

/** The first value in which an answer is not the expected one, in a person's words; null when they agree. */
export function disagreement(actual: Float32Array, expected: Float32Array): string | null {
  if (actual.length !== expected.length) return `it gave ${actual.length} values, not ${expected.length}`;
  const at = expected.findIndex(
    (value, i) => !(Math.abs(actual[i]! - value) <= tolerance * (1 + Math.abs(value))),
  );
  return at === -1 ? null : `it computed ${actual[at]} where the CPU computes ${expected[at]}`;
}

const sample = sampleRows();

function sampleRows(): Examples {
  const random = createRandom(seed);
  const noise = (length: number) => Float32Array.from({ length }, () => 4 * random() - 2);
  return {
    rows,
    columns,
    features: noise(rows * columns),
    target: Float32Array.from({ length: rows }, (_, row) => row % classes),
    weights: noise(rows).map(value => Math.abs(value) + 0.1),
  };
}

function setupOf({ activation, solver }: (typeof trials)[number]): EngineSetup {
  const layout = layoutOf([columns, 16, classes], true);
  const parameters = initialParameters(layout, activation, seed);
  const zeros = () => new Float32Array(layout.length);
  return {
    network: { layout, activation, output: 'softmax', frozenLayers: 0 },
    settings: {
      solver,
      alpha: 0.1,
      batchSize: 15,
      momentum: 0.9,
      nesterovsMomentum: true,
      beta1: 0.9,
      beta2: 0.999,
      // Dividing by a gradient near zero would turn rounding into a difference.
      epsilon: 1,
      dropout: 0.2,
      seed,
    },
    state: { parameters, statistics: initialStatistics(layout), first: zeros(), second: zeros(), steps: 0 },
    rows,
    sample,
  };
}
