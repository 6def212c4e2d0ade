import type { Answer } from '../evaluation/answer.ts';
import { rowView } from '../matrix.ts';
import { decide } from '../pipeline/predictions.ts';

/** How wrong a model is about each row. */
export interface RowLosses {
  /** Of classes half the squared difference of probabilities and truth, 0 to 1 (Brier); of numbers the absolute error. */
  readonly losses: Float64Array<ArrayBuffer>;
  /** 1 where the class that was said is not the true one; null for numbers. */
  readonly wrong: Uint8Array<ArrayBuffer> | null;
}

/** The losses of rows whose truth is known. */
export function rowLosses(answer: Answer): RowLosses {
  if (answer.task === 'regression') {
    const { actual, predicted } = answer;
    return {
      losses: predicted.map((value, row) => Math.abs(value - actual[row]!)),
      wrong: null,
    };
  }
  const { actual, probabilities, decision = null } = answer;
  const losses = Float64Array.from({ length: probabilities.rows }, (_, row) => {
    let squares = 0;
    rowView(probabilities, row).forEach((probability, code) => {
      squares += (probability - Number(code === actual[row])) ** 2;
    });
    return squares / 2;
  });
  const said = decide(probabilities, decision);
  return { losses, wrong: Uint8Array.from(said, (code, row) => Number(code !== actual[row])) };
}

/** The rows with the greatest loss, worst first; of equals the earlier. */
export function worstRows({ losses }: RowLosses, most: number): readonly number[] {
  return [...losses.keys()].sort((a, b) => losses[b]! - losses[a]! || a - b).slice(0, most);
}
