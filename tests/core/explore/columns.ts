import type { CodedColumn, NumericColumn } from '../../../src/core/table/column.ts';

/** A column of numbers as a test writes it down: null is missing. */
export function numbers(
  name: string,
  values: readonly (number | null)[],
  kind: NumericColumn['kind'] = 'number',
): NumericColumn {
  return { name, kind, values: Float64Array.from(values, value => value ?? NaN) };
}

/** A column of words as a test writes it down: null is missing. */
export function words(
  name: string,
  values: readonly (string | null)[],
  kind: CodedColumn['kind'] = 'category',
): CodedColumn {
  const dictionary = [...new Set(values.filter(value => value !== null))];
  return {
    name,
    kind,
    dictionary,
    codes: Int32Array.from(values, value => (value === null ? -1 : dictionary.indexOf(value))),
  };
}
