import { ModelFormatError } from '../model-format.ts';
import { type DenseLayer, type PerceptronModel, perceptronFormat } from './perceptron-model.ts';

const firstFormat = 'terrarium-perceptron/1';

/** What was stored before there was a choice of activation, and before a fold could lack a class. */
interface FirstPerceptron {
  readonly format: typeof firstFormat;
  readonly activation: 'relu';
  readonly layers: readonly DenseLayer[];
  readonly output:
    | { readonly kind: 'softmax' }
    | { readonly kind: 'identity'; readonly mean: number; readonly scale: number };
}

/** A stored perceptron as this version has it. @throws ModelFormatError when it is of neither format. */
export function currentPerceptron(model: object): PerceptronModel {
  const found: unknown = 'format' in model ? model.format : undefined;
  if (found === perceptronFormat) return model as PerceptronModel;
  if (found === firstFormat) return fromFirst(model as FirstPerceptron);
  throw new ModelFormatError(
    `this perceptron has the format ${found === undefined ? 'none' : JSON.stringify(found)}, expected "${perceptronFormat}"`,
  );
}

function fromFirst({ activation, layers, output }: FirstPerceptron): PerceptronModel {
  if (output.kind === 'identity') return { format: perceptronFormat, activation, layers, output };
  const classes = layers.at(-1)!.outputs;
  const codes = Array.from({ length: classes }, (_, code) => code);
  return { format: perceptronFormat, activation, layers, output: { ...output, classes, codes } };
}
