import type { Matrix } from '../matrix.ts';
import { preparedColumns } from '../preprocessing/prepared-columns.ts';
import type { StoredPreparation } from '../preprocessing/stored-preparation.ts';
import { transform } from '../preprocessing/transform.ts';
import { type Column, type Table, isNumeric } from '../table/column.ts';

/** Rows that a preparation is tried on; more where a column has more categories. */
const fewestTried = 64;
const mostTried = 2048;

/**
 * Which columns each feature is made from, by their places among `preparedColumns`: found by changing one column at a
 * time, to each of its categories, to numbers from all over the table, and to no value. A feature that nothing changes
 * has none.
 */
export function featureSources(preparation: StoredPreparation, table: Table): readonly (readonly number[])[] {
  const sources = preparation.featureNames.map((): number[] => []);
  preparedColumns(preparation).forEach((name, place) => {
    const column = table.columns.find(own => own.name === name)!;
    const rows = Math.min(
      mostTried,
      Math.max(fewestTried, isNumeric(column) ? 0 : 2 * column.dictionary.length),
    );
    const plain = withColumn(table, name, rows, own => own);
    const changed = transform(
      preparation,
      withColumn(table, name, rows, own => shifted(own)),
    );
    changedFeatures(transform(preparation, plain), changed).forEach(feature => sources[feature]!.push(place));
  });
  return sources;
}

/** `rows` rows from all over the table, going round where it has fewer; the column's own cells go through its values. */
function withColumn(table: Table, name: string, rows: number, change: (column: Column) => Column): Table {
  const taken = Array.from({ length: rows }, (_, row) =>
    table.rows > rows ? Math.floor((row * table.rows) / rows) : row % table.rows,
  );
  return {
    rows,
    columns: table.columns.map(column => {
      if (isNumeric(column)) {
        const values = Float64Array.from(taken, row => column.values[row]!);
        return column.name === name ? change({ ...column, values }) : { ...column, values };
      }
      const own = column.name === name;
      const codes = Int32Array.from(taken, (row, at) =>
        own ? at % column.dictionary.length : column.codes[row]!,
      );
      return own ? change({ ...column, codes }) : { ...column, codes };
    }),
  };
}

/** Each row's value becomes the next row's; of the last, and of every eighth, it is missing. */
function shifted(column: Column): Column {
  if (isNumeric(column))
    return {
      ...column,
      values: column.values.map((_, row) => (row % 8 === 7 ? NaN : (column.values[row + 1] ?? NaN))),
    };
  return {
    ...column,
    codes: column.codes.map((_, row) => (row % 8 === 7 ? -1 : (column.codes[row + 1] ?? -1))),
  };
}

function changedFeatures(before: Matrix, after: Matrix): ReadonlySet<number> {
  const changed = new Set<number>();
  before.data.forEach((value, i) => {
    if (!Object.is(value, after.data[i]!)) changed.add(i % before.columns);
  });
  return changed;
}
