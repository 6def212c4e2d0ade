import type { Matrix } from '../matrix.ts';
import { classCounts } from './confusion-matrix.ts';

/** Agreement of true and given class beyond what their frequencies give by chance (Cohen 1960); NaN where one class is all there is, as sklearn.metrics.cohen_kappa_score. */
export function cohenKappa(confusion: Matrix): number {
  const counts = classCounts(confusion);
  const rows = counts.reduce((sum, { actual }) => sum + actual, 0);
  const hits = counts.reduce((sum, one) => sum + one.hits, 0);
  const byChance = counts.reduce((sum, { actual, predicted }) => sum + actual * predicted, 0) / rows;
  return (hits - byChance) / (rows - byChance);
}
