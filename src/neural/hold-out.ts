import { permutation, type Random } from '../core/random.ts';
import { type Examples, takeExamples } from './examples.ts';
import type { OutputKind } from './network.ts';

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
export function holdOut(
  examples: Examples,
  output: OutputKind,
  share: number,
  random: Random,
): HeldOut | null {
  const order = permutation(examples.rows, random);
  const validation: number[] = [];
  const train: number[] = [];
  for (const rows of output === 'softmax' ? byClass(examples, order) : [Array.from(order)]) {
    const held = Math.round(rows.length * share);
    validation.push(...rows.slice(0, held));
    train.push(...rows.slice(held));
  }
  if (validation.length < fewestValidationRows || train.length === 0) return null;
  return { train: takeExamples(examples, train), validation: takeExamples(examples, validation) };
}

/** The rows of each class, in the order given. */
function byClass({ target, outputs }: Examples, order: Uint32Array): readonly number[][] {
  const rows: number[][] = Array.from({ length: outputs }, () => []);
  for (const row of order) {
    const start = row * outputs;
    rows[target.subarray(start, start + outputs).indexOf(1)]!.push(row);
  }
  return rows;
}
