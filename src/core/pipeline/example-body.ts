import type { InputColumn } from './pipeline-model.ts';

/** A row as a prediction API takes it: a field an input, null where nothing is known. */
export type RequestRow = Readonly<Record<string, number | string | null>>;

/**
 * A row to try an API with that is nobody's: the median of each number and date, the first of each column's categories;
 * where there are none, nothing, or a word where training rows never lacked one.
 */
export function exampleBody(inputs: readonly InputColumn[]): RequestRow {
  return Object.fromEntries(inputs.map(input => [input.name, exampleValue(input)]));
}

function exampleValue({ kind, range, categories, missingSeen }: InputColumn): number | string | null {
  if (range === null) return categories[0] ?? (missingSeen ? null : 'example');
  if (kind === 'datetime') return new Date(range.median).toISOString();
  return kind === 'integer' ? Math.round(range.median) : range.median;
}
