import type { AppendedColumns } from '../table/append-columns.ts';
import type { Predictions } from './pipeline-model.ts';

/**
 * Predictions as the columns of a scored file: `prediction`, then for classes `probability_<class>` each.
 * A name that the file has already gets a number: `prediction_2`.
 */
export function predictionCells(predictions: Predictions, taken: readonly string[]): AppendedColumns {
  const free = (name: string) => freeName(name, new Set(taken));
  if (predictions.task === 'regression')
    return { names: [free('prediction')], cells: row => [String(predictions.values[row]!)] };
  const { classes, codes, probabilities } = predictions;
  return {
    names: [free('prediction'), ...classes.map(name => free(`probability_${name}`))],
    cells: row => [
      classes[codes[row]!]!,
      ...classes.map((_, i) => String(probabilities[row * classes.length + i]!)),
    ],
  };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`)) number++;
  return `${name}_${number}`;
}
