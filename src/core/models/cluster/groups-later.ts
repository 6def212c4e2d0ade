import { type Matrix, takeRows } from '../../matrix.ts';
import type { Grouped, LloydSettings, Rest } from './lloyd.ts';
import { nearestCenters } from './squared-distance.ts';

/** Lloyd's algorithm perhaps on another device; it comes to the very rest of `lloyd`. */
export interface GroupsLater {
  rest(start: Matrix, settings: LloydSettings): Promise<Rest>;
  /** Gives back what the device holds. */
  close(): void;
}

/** Prepares it for these rows, for so many groups from about so many starts. */
export type OpenGroups = (grouped: Grouped, groups: number, starts: number) => GroupsLater;

/** Set beside a label that single precision leaves unsure. */
export const unsureLabel = 0x80000000;

/** The group of each row, where the unsure ones are settled in double precision. */
export function settleLabels(found: Uint32Array, features: Matrix, centers: Matrix): Int32Array<ArrayBuffer> {
  const labels = Int32Array.from(found);
  const unsure = Uint32Array.from(found.keys()).filter(row => found[row]! >= unsureLabel);
  const settled = nearestCenters(takeRows(features, unsure), centers);
  unsure.forEach((row, at) => {
    labels[row] = settled[at]!;
  });
  return labels;
}
