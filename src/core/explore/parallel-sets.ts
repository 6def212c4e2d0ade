import { InputError } from '../errors.ts';
import { type Column, type Table, columnNamed, isNumeric } from '../table/column.ts';
import { cutAtQuantiles } from './quantile-bins.ts';

/** One column of parallel sets: the rows parted by its categories. */
export type SetAxis = { readonly column: string; readonly rows: readonly number[] } & (
  | {
      readonly shape: 'category';
      /** Up to six by name, more by frequency; what is rare as "12 others", then "missing" where values are. One for each of `rows`. */
      readonly labels: readonly string[];
    }
  | {
      readonly shape: 'number';
      /** Ascending; part b holds the values in (edges[b], edges[b + 1]]. */
      readonly edges: readonly number[];
      /** Whether the last of `rows` counts missing values. */
      readonly missing: boolean;
    }
);

/** Rows by the combinations of up to four columns' categories. */
export interface ParallelSets {
  readonly rows: number;
  readonly axes: readonly SetAxis[];
  /** Each combination that has rows: its place on every axis. */
  readonly paths: readonly { readonly places: readonly number[]; readonly rows: number }[];
}

export const mostAxes = 4;
const mostCategories = 8;
/** So few stand in the order of their names, so that a filter does not swap their colours. */
const mostNamed = 6;
const quarters = 4;

/**
 * Counts every row once by its categories in these two to four columns: the eight most frequent of each, numbers cut into
 * quarters as pandas' qcut(4, duplicates='drop'). @throws InputError for another number of columns
 */
export function parallelSets(table: Table, names: readonly string[]): ParallelSets {
  if (names.length < 2 || names.length > mostAxes || new Set(names).size < names.length)
    throw new InputError('Parallel sets need two to four different columns.', 'Choose others.');
  const parted = names.map(name => part(columnNamed(table, name)));
  const counts = new Map<number, number>();
  for (let row = 0; row < table.rows; row++) {
    const path = parted.reduce((sum, { places, axis }) => sum * axis.rows.length + places[row]!, 0);
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  const sizes = parted.map(({ axis }) => axis.rows.length);
  return {
    rows: table.rows,
    axes: parted.map(({ axis }) => axis),
    paths: [...counts]
      .sort(([a], [b]) => a - b)
      .map(([path, rows]) => ({ places: placesIn(path, sizes), rows })),
  };
}

function placesIn(path: number, sizes: readonly number[]): readonly number[] {
  const places: number[] = [];
  let rest = path;
  for (const size of sizes.toReversed()) {
    places.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return places;
}

interface Parted {
  readonly axis: SetAxis;
  /** The place of each row on the axis. */
  readonly places: Uint8Array;
}

function part(column: Column): Parted {
  if (isNumeric(column)) {
    const { coded, edges } = cutAtQuantiles(column, quarters);
    const bins = coded.dictionary.length;
    const { places, rows, missing } = place(coded.codes, code => code, bins);
    return { places, axis: { column: column.name, shape: 'number', edges, missing, rows } };
  }
  const { codes, dictionary } = column;
  const totals = new Uint32Array(dictionary.length);
  for (const code of codes) if (code !== -1) totals[code]!++;
  const present = [...totals.keys()].filter(code => totals[code]! > 0);
  const used = present.sort(
    present.length <= mostNamed
      ? (a, b) => (dictionary[a]! < dictionary[b]! ? -1 : 1)
      : (a, b) => totals[b]! - totals[a]!,
  );
  const shown = used.slice(0, used.length <= mostCategories ? mostCategories : mostCategories - 1);
  const ranks = new Uint8Array(dictionary.length).fill(shown.length);
  shown.forEach((code, rank) => {
    ranks[code] = rank;
  });
  const others = used.length - shown.length;
  const named = [...shown.map(code => dictionary[code]!), ...(others > 0 ? [`${others} others`] : [])];
  const { places, rows, missing } = place(codes, code => ranks[code]!, named.length);
  const labels = missing ? [...named, 'missing'] : named;
  return { places, axis: { column: column.name, shape: 'category', labels, rows } };
}

/** The place of each row, what is missing behind the last, and how many rows stand at each. */
function place(codes: Int32Array, placeOf: (code: number) => number, size: number) {
  const places = Uint8Array.from(codes, code => (code === -1 ? size : placeOf(code)));
  const rows = Array.from({ length: size + 1 }, () => 0);
  for (const at of places) rows[at]!++;
  const missing = rows[size]! > 0;
  return { places, missing, rows: missing ? rows : rows.slice(0, size) };
}
