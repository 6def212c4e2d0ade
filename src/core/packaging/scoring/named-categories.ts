import { wordsOfSet } from '../../models/boosting/boosted-trees.ts';
import type { TreeEnsemble } from './scoring-program.ts';

/**
 * The category codes of a split that go left, or those that go right. Codes that training did not see go where missing
 * values go, so that the other side's are those that a list can name.
 */
export function categoriesAt(
  { thresholds, leftCategories }: Pick<TreeEnsemble, 'thresholds' | 'leftCategories'>,
  node: number,
  left: boolean,
): readonly number[] {
  const first = wordsOfSet * thresholds[node]!;
  return Array.from({ length: 32 * wordsOfSet }, (_, code) => code).filter(
    code => (((leftCategories[first + (code >> 5)]! >>> (code & 31)) & 1) === 1) === left,
  );
}
