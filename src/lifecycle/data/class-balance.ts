import type { ColumnProfile, ValueCount } from '../../core/explore/profile.ts';

/**
 * The classes that a column would be told apart into, the most frequent first, as far as its profile lists them:
 * all of them up to 20. Null for a column of numbers too many to be classes.
 */
export function classBalance(target: ColumnProfile): readonly ValueCount[] | null {
  if (target.shape === 'coded') return target.top;
  return target.values === undefined ? null : target.values.toSorted((a, b) => b.count - a.count);
}
