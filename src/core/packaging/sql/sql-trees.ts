import { missingGoesLeft, splitsByCategory } from '../../models/boosting/boosted-trees.ts';
import { categoriesAt } from '../scoring/named-categories.ts';
import type { TreeEnsemble } from '../scoring/scoring-program.ts';
import { sqlNumber, sqlSum } from './sql-text.ts';

/**
 * The scores of trees over columns called f_0, f_1 …: a list of cases a tree, not one case in another, since engines
 * limit how deep these go. Leaves stand in preorder, each with the questions of its way that were answered "left": what
 * would have gone left elsewhere was told before.
 */
export function sqlTreeScores(trees: TreeEnsemble): readonly string[] {
  const { base, width, starts } = trees;
  const terms = Array.from(base, score => [sqlNumber(score)]);
  // What leaves of shares leave of 1 is the last class's.
  const told = width === 1 ? 1 : width - 1;
  for (const [tree, start] of starts.entries())
    for (let value = 0; value < told; value++)
      terms[width === 1 ? tree % base.length : value]!.push(sqlTree(trees, start, value));
  const scores = terms.map(sqlSum);
  if (width === 1) return scores;
  const others = scores.slice(0, -1);
  return [...others, `1e0 - (${sqlSum(others.map(score => `(${score})`))})`];
}

function sqlTree(trees: TreeEnsemble, start: number, value: number): string {
  const cases = leavesFrom(trees, start, []).map(({ questions, leaf }) => {
    const worth = sqlNumber(trees.values[leaf * trees.width + value]!);
    return questions.length === 0 ? `ELSE ${worth}` : `WHEN ${questions.join(' AND ')} THEN ${worth}`;
  });
  const only = cases.length === 1 ? ['WHEN 1 = 0 THEN 0e0'] : [];
  return `CASE ${[...only, ...cases].join(' ')} END`;
}

interface Leaf {
  readonly leaf: number;
  readonly questions: readonly string[];
}

function leavesFrom(trees: TreeEnsemble, node: number, questions: readonly string[]): readonly Leaf[] {
  if (trees.features[node] === -1) return [{ leaf: node, questions }];
  return [
    ...leavesFrom(trees, node + 1, [...questions, goesLeft(trees, node)]),
    ...leavesFrom(trees, trees.right[node]!, questions),
  ];
}

function goesLeft(trees: TreeEnsemble, node: number): string {
  const feature = `f_${trees.features[node]!}`;
  const flags = trees.flags[node]!;
  const missingLeft = (flags & missingGoesLeft) !== 0;
  if (flags < splitsByCategory) {
    const below = `${feature} <= ${sqlNumber(trees.thresholds[node]!)}`;
    return missingLeft ? `(${below} OR ${feature} IS NULL)` : below;
  }
  // A category that no set names goes where missing values go.
  const codes = categoriesAt(trees, node, !missingLeft).map(sqlNumber).join(', ');
  return missingLeft ? `(${feature} NOT IN (${codes}) OR ${feature} IS NULL)` : `${feature} IN (${codes})`;
}
