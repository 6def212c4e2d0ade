import type { ColumnDrift, DriftVerdict } from '../../core/drift/drift-report.ts';

/** Names a column of a report; a feature may be called `prediction` too. */
export function driftKey({ role, column }: ColumnDrift): string {
  return `${role} ${column}`;
}

/** From what calls for action to what does not. */
export const verdictOrder: readonly DriftVerdict[] = [
  'drift',
  'statistically but not practically',
  'too few rows',
  'no evidence',
];

/** What a person would look at first comes first: by verdict, then by the greater effect. */
export function gravestFirst(columns: readonly ColumnDrift[]): readonly ColumnDrift[] {
  return columns.toSorted(
    (a, b) =>
      verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict) ||
      greatestEffect(b) - greatestEffect(a),
  );
}

function greatestEffect({ test, effectSize, missingness }: ColumnDrift): number {
  return Math.max(test === 'none' ? 0 : effectSize, missingness?.effectSize ?? 0);
}
