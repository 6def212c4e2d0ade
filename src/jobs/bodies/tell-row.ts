import type { Predictions } from '../../core/pipeline/pipeline-model.ts';

/** What was predicted of one row. */
export type ToldPrediction =
  | {
      readonly task: 'classification';
      readonly class: string;
      readonly probabilities: readonly { readonly class: string; readonly probability: number }[];
    }
  | { readonly task: 'regression'; readonly value: number };

/** Predictions row by row. */
export function tellRow(predictions: Predictions, row: number): ToldPrediction {
  if (predictions.task === 'regression') return { task: 'regression', value: predictions.values[row]! };
  const { classes, codes, probabilities } = predictions;
  const at = row * classes.length;
  return {
    task: 'classification',
    class: classes[codes[row]!]!,
    probabilities: classes.map((name, i) => ({ class: name, probability: probabilities[at + i]! })),
  };
}
