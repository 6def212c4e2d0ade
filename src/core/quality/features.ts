import type { Problem } from '../pipeline/problem.ts';
import { type Column, columnNamed, type CodedColumn, isNumeric, type Table } from '../table/column.ts';

/** The columns that a model may learn from: all but identifiers and the target, where there is one. */
export function featuresOf(table: Table, problem: Problem | null): readonly Column[] {
  return table.columns.filter(({ name, kind }) => name !== problem?.target && kind !== 'identifier');
}

/** The class of each row as a code below `names.length`, −1 where it is missing; null where a number is predicted. */
export function classesOf(
  table: Table,
  problem: Problem,
): { readonly codes: Int32Array; readonly names: readonly string[] } | null {
  if (problem.task !== 'classification') return null;
  const target = columnNamed(table, problem.target);
  return isNumeric(target) ? classesOfNumbers(target.values) : usedClasses(target);
}

function classesOfNumbers(values: Float64Array) {
  const places = new Map<number, number>();
  const codes = Int32Array.from(values, value => {
    if (Number.isNaN(value)) return -1;
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { codes, names: Array.from(places.keys(), String) };
}

function usedClasses({ codes, dictionary }: CodedColumn) {
  const places = new Map<number, number>([[-1, -1]]);
  const placed = codes.map(code => {
    const place = places.get(code) ?? places.size - 1;
    places.set(code, place);
    return place;
  });
  return { codes: placed, names: [...places.keys()].slice(1).map(code => dictionary[code]!) };
}
