import { type ColumnSchema, type Table, columnNamed, isNumeric } from '../table/column.ts';
import { categoriesOf } from './categories.ts';
import { imputed, medianOf } from './median.ts';
import type { FittedPreparation, FittedStep } from './preparation.ts';
import { meanAndScale } from './standardization.ts';

/**
 * Learns the preparation of these columns from these rows, and from no others.
 * The numeric steps come first, then the coded ones, each in the order of `inputs`.
 * A numeric column without any value makes no feature, as in scikit-learn.
 */
export function fitPreparation(table: Table, inputs: readonly ColumnSchema[]): FittedPreparation {
  const columns = inputs.map(input => columnNamed(table, input.name));
  const numeric = columns.filter(isNumeric).flatMap(({ name, values }): FittedStep[] => {
    const median = medianOf(values);
    if (median === null) return [];
    return [{ kind: 'numeric', column: name, median, ...meanAndScale(imputed(values, median)) }];
  });
  const coded = columns
    .filter(column => !isNumeric(column))
    .map((column): FittedStep => ({ kind: 'oneHot', column: column.name, categories: categoriesOf(column) }));
  const steps = [...numeric, ...coded];
  return { steps, featureNames: steps.flatMap(featureNamesOf) };
}

function featureNamesOf(step: FittedStep): readonly string[] {
  return step.kind === 'numeric'
    ? [step.column]
    : step.categories.map(category => `${step.column}_${category}`);
}
