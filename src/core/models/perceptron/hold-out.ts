import { createRandom, permutation } from '../../random.ts';
import { type Examples, takeExamples } from './examples.ts';
import type { OutputKind } from './perceptron-engine.ts';

export interface HeldOut {
  readonly train: Examples;
  readonly validation: Examples;
}

/** With fewer validation rows the loss on them says nothing, and stopping by it does harm. */
const fewestValidationRows = 10;

/**
 * Cuts off a random share of the rows for early stopping, class by class where there are classes, as scikit-learn
 * stratifies. Null when the share is too small to judge by.
 */
export function holdOut(examples: Examples, output: OutputKind, share: number, seed: number): HeldOut | null {
  const order = permutation(examples.rows, createRandom(seed));
  const validation: number[] = [];
  const train: number[] = [];
  for (const rows of output === 'softmax' ? byClass(examples, order) : [[...order]]) {
    const held = Math.round(rows.length * share);
    for (let i = 0; i < rows.length; i++) (i < held ? validation : train).push(rows[i]!);
  }
  if (validation.length < fewestValidationRows || train.length === 0) return null;
  return {
    train: takeExamples(examples, Uint32Array.from(train)),
    validation: takeExamples(examples, Uint32Array.from(validation)),
  };
}

/** The rows of each class, in the order given. */
function byClass({ target }: Examples, order: Uint32Array): Iterable<readonly number[]> {
  const rows = new Map<number, number[]>();
  for (const row of order) {
    const code = target[row]!;
    const others = rows.get(code);
    if (others === undefined) rows.set(code, [row]);
    else others.push(row);
  }
  return rows.values();
}
