import { type Matrix, rowView } from '../../matrix.ts';
import type { Engines } from '../estimator.ts';
import { forEachDecision, type SupportVectors } from './support-vectors.ts';

/**
 * What all machines say to some rows, rows × machines; perhaps by another device, in single precision: what that does
 * not come within 1e-4 of 1 + the size of what is computed here, on a sample of the rows, is not used.
 */
export interface DecisionsLater {
  decide(features: Matrix): Promise<Matrix>;
  /** Gives back what the device holds. */
  close(): void;
}

/** Prepares decisions of these machines for about so many rows. */
export type OpenDecisions = (machines: SupportVectors, rows: number) => DecisionsLater;

/** Decisions that are held at once. */
const mostDecisions = 2 ** 22;

/** `forEachDecision` where another device may compute. */
export async function forEachDecisionLater(
  model: SupportVectors,
  features: Matrix,
  engines: Engines | undefined,
  take: (decisions: Float64Array, row: number) => void,
): Promise<void> {
  const open = engines?.later?.decisions;
  if (open === undefined) {
    forEachDecision(model, features, engines?.svm, take);
    return;
  }
  const later = open(model, features.rows);
  const { data, rows, columns } = features;
  const block = Math.max(1, Math.floor(mostDecisions / model.machines.length));
  try {
    for (let first = 0; first < rows; first += block) {
      const count = Math.min(block, rows - first);
      const own = data.subarray(first * columns, (first + count) * columns);
      const decisions = await later.decide({ data: own, rows: count, columns });
      for (let row = 0; row < count; row++) take(rowView(decisions, row), first + row);
    }
  } finally {
    later.close();
  }
}
