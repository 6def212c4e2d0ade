import type { CodedColumn } from '../table/column.ts';
import type { Counts } from './chi-square.ts';

/** How often each category that either side uses occurs, missing values left out, most frequent in the reference first. */
export interface CategoryCounts extends Counts {
  readonly labels: readonly string[];
}

/** Counts by text, since two tables have two dictionaries. */
export function countCategories(reference: CodedColumn, current: CodedColumn): CategoryCounts {
  const referenceCounts = countByText(reference);
  const currentCounts = countByText(current);
  const labels = [...new Set([...referenceCounts.keys(), ...currentCounts.keys()])];
  labels.sort(
    (a, b) =>
      countOf(referenceCounts, b) - countOf(referenceCounts, a) ||
      countOf(currentCounts, b) - countOf(currentCounts, a),
  );
  return {
    labels,
    reference: labels.map(label => countOf(referenceCounts, label)),
    current: labels.map(label => countOf(currentCounts, label)),
  };
}

function countOf(counts: ReadonlyMap<string, number>, label: string): number {
  return counts.get(label) ?? 0;
}

function countByText(column: CodedColumn): ReadonlyMap<string, number> {
  const counts = new Uint32Array(column.dictionary.length);
  for (const code of column.codes) if (code >= 0) counts[code]!++;
  const byText = new Map<string, number>();
  column.dictionary.forEach((text, code) => {
    if (counts[code]! > 0) byText.set(text, (byText.get(text) ?? 0) + counts[code]!);
  });
  return byText;
}
