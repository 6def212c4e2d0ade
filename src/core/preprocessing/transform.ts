import { InputError } from '../errors.ts';
import { type Matrix, zeros } from '../matrix.ts';
import { type CodedColumn, type NumericColumn, type Table, columnNamed, isNumeric } from '../table/column.ts';
import { missingCategory } from './categories.ts';
import { featureGroups } from './feature-groups.ts';
import type { FittedPreparation, FittedStep } from './preparation.ts';

/** The features of every row of the table, in the order of `preparation.featureNames`; never NaN or infinite. */
export function transform(preparation: FittedPreparation, table: Table): Matrix {
  return rowTransformer(preparation, table)(0, table.rows);
}

/**
 * A function that gives the features of `count` rows from row `start` on.
 * The table's dictionaries are looked up here, once, so that a row costs no look-up of text.
 */
export function rowTransformer(
  preparation: FittedPreparation,
  table: Table,
): (start: number, count: number) => Matrix {
  const groups = featureGroups(preparation);
  const writers = preparation.steps.map((step, s) => writerOf(step, table, groups[s]!.start));
  return (start, count) => {
    const features = zeros(count, preparation.featureNames.length);
    for (const write of writers) write(features, start);
    return features;
  };
}

/** Writes one step's features of the rows from `firstRow` on into a matrix of zeros. */
type FeatureWriter = (features: Matrix, firstRow: number) => void;

function writerOf(step: FittedStep, table: Table, feature: number): FeatureWriter {
  const column = columnNamed(table, step.column);
  switch (step.kind) {
    case 'numeric':
      if (!isNumeric(column)) throw wrongKind(step.column, 'numbers', column.kind);
      return numericWriter(step, column, feature);
    case 'oneHot':
      if (isNumeric(column)) throw wrongKind(step.column, 'categories', column.kind);
      return oneHotWriter(step, column, feature);
    default:
      return step satisfies never;
  }
}

function numericWriter(
  step: Extract<FittedStep, { kind: 'numeric' }>,
  { values }: NumericColumn,
  feature: number,
): FeatureWriter {
  return ({ data, rows, columns }, firstRow) => {
    for (let r = 0; r < rows; r++) {
      const value = values[firstRow + r]!;
      const present = Number.isFinite(value) ? value : step.median;
      data[r * columns + feature] = (present - step.mean) / step.scale;
    }
  };
}

function oneHotWriter(
  step: Extract<FittedStep, { kind: 'oneHot' }>,
  { codes, dictionary }: CodedColumn,
  feature: number,
): FeatureWriter {
  const featureOf = new Map(step.categories.map((category, c) => [category, feature + c]));
  // Entry code + 1 is the code's feature, so that entry 0 is that of a missing value; −1 is an unknown category.
  const featureOfCode = Int32Array.from([missingCategory, ...dictionary], text => featureOf.get(text) ?? -1);
  return ({ data, rows, columns }, firstRow) => {
    for (let r = 0; r < rows; r++) {
      const hot = featureOfCode[codes[firstRow + r]! + 1]!;
      if (hot !== -1) data[r * columns + hot] = 1;
    }
  };
}

function wrongKind(column: string, expected: string, found: string): InputError {
  return new InputError(
    `Column "${column}" holds ${found} values where the model was trained on ${expected}.`,
    'Change the kind of the column, or train a new model on this table.',
  );
}
