import { describe, expect, test } from 'vitest';
import { transformerOf, type TransformerKind } from '../../../src/core/preprocessing/transformers.ts';
import { type Column, type ColumnKind, type Table, isNumeric } from '../../../src/core/table/column.ts';
import { references } from '../../reference/reference.ts';
import { tableOf } from '../table-of.ts';

type Cells = Readonly<Record<string, readonly (number | string | null)[]>>;

/** A number, NaN where missing, or the text of a category. */
type Cell = number | string;

interface Inputs {
  readonly kind: TransformerKind;
  readonly params: object;
  readonly train: Cells;
  readonly new: Cells;
  readonly columnKinds?: Readonly<Record<string, ColumnKind>>;
  readonly target?: readonly number[];
  readonly classes?: readonly string[];
}

interface Expected {
  readonly features: readonly (readonly Cell[])[];
  readonly names?: readonly string[];
}

/** Relative: only the order of summation differs. */
const rounding = 1e-9;
/** A power is where a function is flat: Brent's method finds it to the root of a double's precision, there as here. */
const roundingOf: Partial<Record<TransformerKind, number>> = { powerTransformer: 1e-6 };

describe('equals scikit-learn, pandas or numpy', () => {
  test.each(references<Inputs, Expected>('transformers'))('$name', ({ inputs, expected }) => {
    const transformer = transformerOf(inputs.kind);
    const train = tableOf(inputs.train, inputs.columnKinds);
    const { target, classes = [] } = inputs;
    const fitted = transformer.fit(
      train,
      { ...transformer.defaults, ...inputs.params },
      { seed: 1, target: target === undefined ? null : { values: Float64Array.from(target), classes } },
    );
    const made = transformer.transform(fitted, tableOf(inputs.new, inputs.columnKinds));
    const found = rowsOf(made);
    expect(found).toHaveLength(expected.features.length);
    expected.features.forEach((row, r) => expectClose(found[r]!, row, roundingOf[inputs.kind] ?? rounding));
    if (expected.names !== undefined) expect(made.columns.map(({ name }) => name)).toEqual(expected.names);
  });
});

function rowsOf({ rows, columns }: Table): readonly (readonly Cell[])[] {
  return Array.from({ length: rows }, (_, row) => columns.map(column => cellOf(column, row)));
}

function cellOf(column: Column, row: number): Cell {
  if (isNumeric(column)) return column.values[row]!;
  return column.dictionary[column.codes[row]!] ?? Number.NaN;
}

function expectClose(found: readonly Cell[], expected: readonly Cell[], tolerance: number): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, c) => {
    if (typeof value === 'string') expect(found[c]).toBe(value);
    else if (Number.isNaN(value)) expect(found[c]).toBeNaN();
    else
      expect(Math.abs(Number(found[c]) - value)).toBeLessThanOrEqual(
        tolerance * Math.max(1, Math.abs(value)),
      );
  });
}
