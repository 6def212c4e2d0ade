import { holm } from '../statistics/holm.ts';
import { type PartLoss, lossOfPart } from './part-loss.ts';
import type { RowLosses } from './row-losses.ts';

/** Rows under a name. */
export interface NamedRows {
  readonly label: string;
  readonly rows: ArrayLike<number>;
}

/** How wrong a model is about named rows; p-values corrected for how many there are (Holm). Those without rows are left out. */
export function compareParts(
  losses: RowLosses,
  parts: readonly NamedRows[],
): readonly (PartLoss & { readonly label: string })[] {
  const measured = parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ label, rows }) => ({ label, ...lossOfPart(losses, rows) }));
  const corrected = holm(measured.map(({ pValue }) => pValue));
  return measured.map((part, i) => ({ ...part, pValue: corrected[i]! }));
}
