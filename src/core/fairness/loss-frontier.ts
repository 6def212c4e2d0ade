import { groupLosses } from './bounded-group-loss.ts';

/** What can be done so that no group's loss is too great, or so that all together is least. */
export type LossMitigation =
  | { readonly kind: 'as it is' }
  /** Rows of each group weighed, in the order of the groups, so far on the way to what the bound takes. */
  | { readonly kind: 'group weights'; readonly share: number; readonly weights: readonly number[] }
  | { readonly kind: 'without columns'; readonly columns: readonly string[] };

/** What a mitigation of a regression comes to on the test rows. */
export interface LossPoint {
  readonly mitigation: LossMitigation;
  /** Mean absolute error of all rows. */
  readonly error: number;
  /** Of each group; NaN for one without rows. */
  readonly losses: readonly number[];
  /** Place of the group with the greatest loss of those that are held to the bound. */
  readonly worst: number;
}

/** The rows that a mitigation is measured on. */
export interface ValuedRows {
  readonly codes: ArrayLike<number>;
  readonly groups: number;
  readonly actual: ArrayLike<number>;
  /** Whether a group has the rows to be held to the bound. */
  readonly isHeld: (group: number) => boolean;
}

/** Measures what is predicted of the rows. */
export function lossPoint(
  mitigation: LossMitigation,
  { codes, groups, actual, isHeld }: ValuedRows,
  predicted: ArrayLike<number>,
): LossPoint {
  const losses = groupLosses(codes, groups, actual, predicted);
  const [error] = groupLosses(new Int32Array(codes.length), 1, actual, predicted);
  const held = losses.map((loss, group) => (isHeld(group) && !Number.isNaN(loss) ? loss : -Infinity));
  return { mitigation, error: error!, losses, worst: held.indexOf(Math.max(...held)) };
}

/** The greatest loss of a group that is held to the bound. */
export function worstLoss({ losses, worst }: LossPoint): number {
  return losses[worst]!;
}

/** The points that no other is better than in both the error of all and the worst group's loss, the fairest first. */
export function undominatedLosses(points: readonly LossPoint[]): readonly LossPoint[] {
  const sorted = points.toSorted((a, b) => worstLoss(a) - worstLoss(b) || a.error - b.error);
  let best = Infinity;
  return sorted.filter(({ error }) => {
    if (error >= best) return false;
    best = error;
    return true;
  });
}
