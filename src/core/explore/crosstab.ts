import type { CodedColumn } from '../table/column.ts';
import { contingencyOf } from './contingency.ts';

/** Counts of the pairs of two columns' values; what is rare is gathered in one last row or column. */
export interface Crosstab {
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** A row of counts for each row label. */
  readonly counts: readonly (readonly number[])[];
}

const most = 20;

/**
 * Counts over the rows that have both values: the most frequent 20 of each column by falling frequency, the rest
 * together as "37 others". `ordered` keeps the dictionary's order, as of bins.
 */
export function crosstabOf(rows: CodedColumn, columns: CodedColumn, ordered = false): Crosstab {
  const { cells, firstTotals, secondTotals } = contingencyOf(rows, columns);
  const across = placesOf(columns.dictionary, secondTotals, false);
  const down = placesOf(rows.dictionary, firstTotals, ordered);
  const counts = down.labels.map(() => across.labels.map(() => 0));
  const width = columns.dictionary.length;
  for (const [cell, count] of cells)
    counts[down.places[Math.floor(cell / width)]!]![across.places[cell % width]!]! += count;
  return { rowLabels: down.labels, columnLabels: across.labels, counts };
}

function placesOf(dictionary: readonly string[], totals: Uint32Array, ordered: boolean) {
  const used = [...totals.keys()].filter(code => totals[code]! > 0);
  const frequent = ordered ? used : used.toSorted((a, b) => totals[b]! - totals[a]!);
  const shown = frequent.slice(0, frequent.length <= most ? most : most - 1);
  const others = frequent.length - shown.length;
  const places = new Uint32Array(dictionary.length).fill(shown.length);
  shown.forEach((code, place) => {
    places[code] = place;
  });
  const labels = shown.map(code => dictionary[code]!);
  return { places, labels: others > 0 ? [...labels, `${others} others`] : labels };
}
