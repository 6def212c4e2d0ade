import { type AssociationMatrix, measureOf } from '../../../core/explore/association-matrix.ts';
import type { FigureData } from '../../../ui/charts/figure/figure-data.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';

export const matrixOrders = [
  { value: 'alike', label: 'What is alike together' },
  { value: 'table', label: 'The table’s order' },
  { value: 'target', label: 'Link with the target' },
] as const;
export type MatrixOrder = (typeof matrixOrders)[number]['value'];

/** The places of the matrix's columns in this order; the target first where its link decides. */
export function placesInOrder(
  { columns, order, strengths }: AssociationMatrix,
  wanted: MatrixOrder,
  target: string | null,
): readonly number[] {
  const goal = columns.findIndex(({ name }) => name === target);
  const all = [...columns.keys()];
  switch (wanted) {
    case 'alike':
      return order;
    case 'table':
      return all;
    case 'target': {
      if (goal === -1) return order;
      const link = (place: number) => strengths[goal * columns.length + place]!;
      return all.sort((a, b) => Number(b === goal) - Number(a === goal) || link(b) - link(a));
    }
    default:
      return wanted satisfies never;
  }
}

/** The strengths in another order of the columns, negative where Pearson's r is; NaN of a column with itself. */
export function signedStrengths(
  { columns, values, strengths }: AssociationMatrix,
  places: readonly number[],
) {
  const size = columns.length;
  const signed = new Float64Array(places.length * places.length);
  places.forEach((row, r) =>
    places.forEach((column, c) => {
      const at = row * size + column;
      const own = row === column ? NaN : strengths[at]!;
      signed[r * places.length + c] = values[at]! < 0 ? -own : own;
    }),
  );
  return signed;
}

const symbols = { pearson: 'r', 'correlation ratio': 'η', 'cramers v': 'V' } as const;

/** What is said of two columns: "age · income\nr = 0.42, strength 0.41". */
export function pairText(
  { columns, values, strengths }: AssociationMatrix,
  row: number,
  column: number,
): string {
  const [first, second] = [columns[row]!, columns[column]!];
  if (row === column) return first.name;
  const at = row * columns.length + column;
  const symbol = symbols[measureOf(first, second)];
  return `${first.name} · ${second.name}\n${symbol} = ${formatNumber(values[at]!)}, strength ${strengths[at]!.toFixed(2)}`;
}

/** Every pair once, strongest first. */
export function pairTable({ columns, values, strengths }: AssociationMatrix): FigureData {
  const size = columns.length;
  const rows = columns.flatMap((first, row) =>
    columns.slice(row + 1).map((second, behind) => {
      const at = row * size + row + 1 + behind;
      return [first.name, second.name, measureOf(first, second), values[at]!, strengths[at]!] as const;
    }),
  );
  return {
    columns: ['Column', 'Other column', 'Measure', 'Value', 'Strength'],
    rows: rows.toSorted((a, b) => b[4] - a[4]),
  };
}
