import type { CodedColumn } from '../../table/column.ts';
import { codedColumns, codedKinds, numberColumn } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';
import { codeLookup } from './code-lookup.ts';
import { countCategories } from './count-categories.ts';
import { unknownCategory } from './unknown-category.ts';

export interface OrdinalEncoderParams {
  readonly handleUnknown: 'error' | 'useEncodedValue';
  /** The number of a category that training never saw; null leaves it missing. */
  readonly unknownValue: number | null;
  /** The number of a missing value; null leaves it missing. */
  readonly encodedMissingValue: number | null;
}

export interface FittedOrdinalEncoder extends OrdinalEncoderParams {
  /** In the order of their numbers, from 0. */
  readonly categories: readonly (readonly string[])[];
}

/** One number a category, in code point order, as scikit-learn's OrdinalEncoder. */
export const ordinalEncoder: Transformer<OrdinalEncoderParams, FittedOrdinalEncoder> = {
  defaults: { handleUnknown: 'error', unknownValue: null, encodedMissingValue: null },
  takes: codedKinds,
  missing: 'makes',
  fit(table, { handleUnknown, unknownValue, encodedMissingValue }) {
    const categories = codedColumns(table).map(column =>
      countCategories(column).map(({ category }) => category),
    );
    return { handleUnknown, unknownValue, encodedMissingValue, categories };
  },
  transform(fitted, table) {
    const encoded = codedColumns(table).map((column, c) =>
      numberColumn(column.name, Float64Array.from(column.codes, ordinalLookup(fitted, column, c))),
    );
    return { rows: table.rows, columns: encoded };
  },
};

/** What the codes of the column become that was fitted at this place. It throws for an unknown category where that is an error. */
export function ordinalLookup(
  { handleUnknown, unknownValue, encodedMissingValue, categories }: FittedOrdinalEncoder,
  column: CodedColumn,
  place: number,
): (code: number) => number {
  const numberOf = new Map(categories[place]!.map((category, number) => [category, number]));
  return codeLookup(column, category => {
    if (category === null) return encodedMissingValue ?? NaN;
    const number = numberOf.get(category);
    if (number !== undefined) return number;
    if (handleUnknown === 'error') throw unknownCategory(column.name, category);
    return unknownValue ?? NaN;
  });
}
