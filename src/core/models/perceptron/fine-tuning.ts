import { FitError } from '../../errors.ts';
import type { ParameterLayout } from './parameter-layout.ts';
import type { FitContext } from '../estimator.ts';
import type { PerceptronModel, PerceptronOutput } from './perceptron-model.ts';
import { currentPerceptron } from './stored-perceptron.ts';

/** The parameters, with the model that the fit goes on from as the initial one. */
export function goingOn<Params extends { readonly initialModel: PerceptronModel | null }>(
  params: Params,
  { startFrom }: FitContext,
): Params {
  return startFrom === undefined ? params : { ...params, initialModel: currentPerceptron(startFrom) };
}

/** The classes that a network is to answer with: those of the initial model, where the rows have no others. */
export function codesToAnswer(
  { initialModel }: { readonly initialModel: PerceptronModel | null },
  seen: readonly number[],
  classes: number,
): readonly number[] {
  const output = initialModel === null ? null : currentPerceptron(initialModel).output;
  if (output?.kind !== 'softmax' || output.classes !== classes) return seen;
  return seen.every(code => output.codes.includes(code)) ? output.codes : seen;
}

/**
 * The layer sizes of an initial model, but for as many outputs as are needed now.
 * @throws FitError when the features are not those that it was trained on
 */
export function sizesOf({ layers }: PerceptronModel, columns: number, outputs: number): readonly number[] {
  const { inputs } = layers[0]!;
  if (inputs !== columns)
    throw new FitError(`the initial model takes ${inputs} features, the rows have ${columns}`);
  return [inputs, ...layers.slice(0, -1).map(layer => layer.outputs), outputs];
}

/** The initial model's parameters; where it answers something else than is asked now, with the last layer of `random`. */
export function parametersOf(
  { layers, output }: PerceptronModel,
  asked: PerceptronOutput,
  layout: ParameterLayout,
  random: Float32Array<ArrayBuffer>,
): Float32Array<ArrayBuffer> {
  const parameters = random.slice();
  const kept = answersAlike(output, asked) ? layers : layers.slice(0, -1);
  kept.forEach(({ weights, biases }, depth) => {
    const { weightsAt, biasesAt } = layout.layers[depth]!;
    parameters.set(weights, weightsAt);
    parameters.set(biases, biasesAt);
  });
  return parameters;
}

function answersAlike(initial: PerceptronOutput, asked: PerceptronOutput): boolean {
  if (initial.kind === 'softmax' && asked.kind === 'softmax')
    return initial.classes === asked.classes && initial.codes.join() === asked.codes.join();
  return initial.kind === asked.kind;
}
