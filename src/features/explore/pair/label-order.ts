import type { Crosstab } from '../../../core/explore/crosstab.ts';

/** As many as there are colours. */
const mostColored = 6;

/** Things in the order of their labels where each has a colour, so that a filter does not swap colours; else as they stand. */
export function inLabelOrder<T extends { readonly label: string }>(things: readonly T[]): readonly T[] {
  return things.length > mostColored ? things : things.toSorted((a, b) => compareLabels(a.label, b.label));
}

/** The same of a crosstab's columns. */
export function columnsInLabelOrder({ rowLabels, columnLabels, counts }: Crosstab): Crosstab {
  const order = inLabelOrder(columnLabels.map((label, place) => ({ label, place }))).map(
    ({ place }) => place,
  );
  return {
    rowLabels,
    columnLabels: order.map(place => columnLabels[place]!),
    counts: counts.map(row => order.map(place => row[place]!)),
  };
}

function compareLabels(first: string, second: string): number {
  return first.localeCompare(second, 'en', { numeric: true });
}
