import type { InputColumn } from '../../pipeline/pipeline-model.ts';
import { createRandom } from '../../random.ts';
import { type Column, type Table, isNumericKind } from '../../table/column.ts';

/**
 * Rows that nobody brought: the first of medians and first categories, the others drawn from what training saw of each
 * column by itself, with gaps where training had some. By these a package proves that it answers as it did where it was
 * made, without holding anybody's row.
 */
export function exampleRows(inputs: readonly InputColumn[], rows: number, seed: number): Table {
  const random = createRandom(seed);
  return { rows, columns: inputs.map(input => exampleColumn(input, rows, random)) };
}

function exampleColumn(input: InputColumn, rows: number, random: () => number): Column {
  const { name, kind, categories, range, missingSeen } = input;
  const isGap = (row: number) => row > 0 && missingSeen && random() < 0.2;
  if (isNumericKind(kind)) {
    const values = Float64Array.from({ length: rows }, (_, row) => {
      if (range === null || isGap(row)) return Number.NaN;
      const value = row === 0 ? range.median : range.min + random() * (range.max - range.min);
      return kind === 'number' ? Number(value.toPrecision(4)) : Math.round(value);
    });
    return { name, kind, values };
  }
  const codes = Int32Array.from({ length: rows }, (_, row) => {
    if (categories.length === 0 || isGap(row)) return -1;
    return row === 0 ? 0 : Math.floor(random() * categories.length);
  });
  return { name, kind, codes, dictionary: [...categories] };
}
