import type { AppendedColumns } from '../table/append-columns.ts';
import type { Predictions } from './pipeline-model.ts';

export interface PredictionColumns extends AppendedColumns {
  /** Columns that could not have their usual name, since the file has it already. */
  readonly renamed: readonly { readonly usual: string; readonly name: string }[];
}

/**
 * Predictions as the columns of a scored file: `prediction`, then for classes `probability_<class>` each, and by a rule for groups
 * `decided_as`, the group that the row was taken for, empty for none.
 * A name that the file has already gets a number: `prediction_2`.
 */
export function predictionCells(predictions: Predictions, fileNames: readonly string[]): PredictionColumns {
  if (predictions.task === 'regression')
    return {
      ...freeNames(['prediction'], fileNames),
      cells: row => [String(predictions.values[row]!)],
    };
  const { classes, codes, probabilities, ruled } = predictions;
  return {
    ...freeNames(
      ['prediction', ...classes.map(name => `probability_${name}`), ...(ruled ? ['decided_as'] : [])],
      fileNames,
    ),
    cells: row => [
      classes[codes[row]!]!,
      ...classes.map((_, i) => String(probabilities[row * classes.length + i]!)),
      ...(ruled ? [ruled.labels[ruled.groups[row]!] ?? ''] : []),
    ],
  };
}

function freeNames(usualNames: readonly string[], fileNames: readonly string[]) {
  const taken = new Set(fileNames);
  const named = usualNames.map(usual => {
    const name = firstFree(usual, taken);
    taken.add(name);
    return { usual, name };
  });
  return {
    names: named.map(({ name }) => name),
    renamed: named.filter(({ usual, name }) => usual !== name),
  };
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`)) number++;
  return `${name}_${number}`;
}
