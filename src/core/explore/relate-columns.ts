import { createRandom } from '../random.ts';
import { holm } from '../statistics/holm.ts';
import type { HypothesisTest } from '../statistics/hypothesis-test.ts';
import { type Table, columnNamed } from '../table/column.ts';
import { predictivePower } from './predictive-power.ts';
import { associate } from './relate-to-target.ts';
import type { ColumnRelation, CorrectedTest, TargetRelation } from './relation.ts';
import { informationBetween, testPair } from './test-pair.ts';

/** Folds of the predictive power score are the same whenever one looks. */
const seed = 1;

/**
 * Everything between each other column and the target, strongest first: the measures of relateToTarget, mutual
 * information, the predictive power score, and tests whose p is corrected for the number of columns by Holm's method.
 */
export function relateColumns(
  table: Table,
  target: string,
  report?: (fraction: number) => void,
): ColumnRelation[] {
  const goal = columnNamed(table, target);
  const others = table.columns.filter(column => column !== goal);
  const relations = others.map((column, done) => {
    const tests = testPair(column, goal);
    const association = associate(column, goal);
    const relation = {
      column: column.name,
      ...association,
      direction: directionOf(association, tests.test),
      mutualInformation: informationBetween(column, goal),
      predictivePower: predictivePower(column, goal, createRandom(seed)),
      ...tests,
    };
    report?.((done + 1) / others.length);
    return relation;
  });
  const tested = correct(relations.map(({ test }) => test));
  const ranked = correct(relations.map(({ rankTest }) => rankTest));
  return relations
    .map((relation, i) => ({ ...relation, test: tested[i]!, rankTest: ranked[i]! }))
    .sort((a, b) => b.strength - a.strength);
}

/** Only what has a sign by itself: a correlation, or a difference of two means. */
function directionOf(association: Omit<TargetRelation, 'column'>, test: HypothesisTest | null): number {
  if (association.measure === 'pearson') return Math.sign(association.value);
  // Welch's t is of the first group less the second: above 0 the number falls towards the second.
  return test?.test === 'welch t' ? -Math.sign(test.statistic) : 0;
}

function correct(tests: readonly (HypothesisTest | null)[]): (CorrectedTest | null)[] {
  const adjusted = holm(tests.flatMap(test => (test === null ? [] : [test.pValue])));
  let at = 0;
  return tests.map(test => (test === null ? null : { ...test, correctedP: adjusted[at++]! }));
}
