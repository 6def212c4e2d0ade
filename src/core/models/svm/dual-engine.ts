import type { Matrix } from '../../matrix.ts';
import type { KernelFunction } from './kernel-function.ts';

/**
 * The long loops of the dual problem (`dual-problem.ts`): over all rows in play, once or more an iteration. A row in play
 * is named by its place. Kernel values are rounded to float32, as libsvm does; all else is float64.
 * The plain one and the compiled one give the same numbers, bit for bit.
 */
export interface DualEngine {
  /** Takes rows, all in play, and room to hold the kernel values of `slots` of them with all others. */
  begin(features: Matrix, kernel: KernelFunction, slots: number): void;
  /** Keeps in play only the rows at `places`, ascending, which come to stand side by side; held values stay in their slots. */
  keep(places: Uint32Array, slots: number): void;

  /** Computes the kernel of the row at `place` with every row in play. */
  fillSlot(slot: number, place: number): void;
  entry(slot: number, place: number): number;
  /** The kernel of a row with itself, not rounded. */
  diagonal(place: number): number;

  /** What of the target the machine does not explain yet, without the intercept; one a row in play. */
  slacks(): Float64Array<ArrayBuffer>;
  setSlacks(values: Float64Array): void;
  slack(place: number): number;
  /** What is added to the slack when its coefficient is to grow or to fall: ∓Infinity where it may not. */
  setReach(place: number, up: number, down: number): void;

  /** The place with the greatest slack + up; −1 where none may grow. */
  furthestUp(): number;
  /** The place with the least slack + down; −1 where none may fall. */
  furthestDown(): number;
  /** The place that, moved against `place`, whose kernel values are in `slot`, promises most (second order); −1 for none. */
  partnerOf(place: number, slot: number): number;
  /** The least slack + down that `partnerOf` saw. */
  leastDown(): number;
  /** Takes step × (kernel of slot a − that of b) off the slacks; returns `furthestUp`. */
  move(a: number, b: number, step: number): number;
  /** Takes step × kernel of the slot off the slacks. */
  add(slot: number, step: number): void;

  /** The kernel of any row with every row in play, not rounded; valid until the next call. */
  valuesOf(row: Float64Array): Float64Array;
}

/** Each fit has one of its own. */
export type CreateDualEngine = () => DualEngine;

/** The least curvature that a step divides by: libsvm's TAU. */
export const leastCurvature = 1e-12;
