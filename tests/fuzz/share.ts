import type { Outcome } from './whole-way.ts';

/** The seeds that one worker takes: first, first + step, … below end. */
export interface FuzzShare {
  readonly first: number;
  readonly step: number;
  readonly end: number;
}

export type FuzzMessage =
  | { readonly kind: 'begins'; readonly seed: number }
  | { readonly kind: 'ends'; readonly seed: number; readonly outcome: Outcome }
  | { readonly kind: 'fails'; readonly seed: number; readonly reason: string; readonly text: string };
