import type { TargetRelation } from './relation.ts';

/** How two columns go together, whichever they are. */
export type Association = Pick<TargetRelation, 'measure' | 'value' | 'strength'>;

/** Neither column tells anything of the other, or too few rows have both. */
export function noAssociation(measure: Association['measure']): Association {
  return { measure, value: 0, strength: 0 };
}

/**
 * The share of variance explained, less what as many free parameters explain of pure noise (adjusted R²), as a square root.
 * 0 where nothing is left, or where there are as many parameters as rows.
 */
export function strengthOf(explained: number, parameters: number, rows: number): number {
  const freedom = rows - parameters - 1;
  if (freedom <= 0) return 0;
  return Math.sqrt(Math.max(0, 1 - ((1 - explained) * (rows - 1)) / freedom));
}
