import type { InputColumn } from '../pipeline/pipeline-model.ts';
import { type Column, isMissing, isNumeric } from '../table/column.ts';
import { byCodePoint } from './code-point-order.ts';
import { medianOf } from './median.ts';

/** What the training rows show of a column: enough to check a later table and to draw a form. */
export function describeInput(column: Column): InputColumn {
  const { name, kind } = column;
  const missingSeen = (isNumeric(column) ? column.values : column.codes).some((_, row) =>
    isMissing(column, row),
  );
  if (isNumeric(column)) return { name, kind, categories: [], range: rangeOf(column.values), missingSeen };
  const seen = new Set(column.codes);
  const categories = column.dictionary.filter((_, code) => seen.has(code)).sort(byCodePoint);
  return { name, kind, categories, range: null, missingSeen };
}

function rangeOf(values: Float64Array): InputColumn['range'] {
  const median = medianOf(values);
  if (median === null) return null;
  const finite = values.filter(Number.isFinite);
  const min = finite.reduce((least, value) => Math.min(least, value));
  const max = finite.reduce((greatest, value) => Math.max(greatest, value));
  return { min, median, max };
}
