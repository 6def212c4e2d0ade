import { createRandom } from '../random.ts';
import { holm } from '../statistics/holm.ts';
import type { HypothesisTest } from '../statistics/hypothesis-test.ts';
import { type Column, type Table, columnNamed, isNumeric } from '../table/column.ts';
import { predictivePower } from './predictive-power.ts';
import { associate } from './associate.ts';
import { neighborInformation } from './neighbor-information.ts';
import type { ColumnRelation, CorrectedTest } from './relation.ts';
import { testPair } from './test-pair.ts';

/** Folds of the predictive power score and rows drawn are the same whenever one looks. */
const seed = 1;

/**
 * Everything between each other column and the target, strongest first: their association, mutual
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
    const relation = {
      column: column.name,
      ...associate(column, goal),
      direction: directionOf(column, goal, tests.test),
      mutualInformation: neighborInformation(column, goal, createRandom(seed)),
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
function directionOf(column: Column, goal: Column, test: HypothesisTest | null): number {
  if (test?.test === 'pearson') return Math.sign(test.statistic);
  if (test?.test !== 'welch t') return 0;
  const category = isNumeric(column) ? goal : column;
  // Welch's t is of the first group less the second, in the dictionary's order.
  return Math.sign(test.statistic) * (firstIsLater(category) ? 1 : -1);
}

/** Whether of a category's two words the one with the lower code comes later in the alphabet. */
function firstIsLater(category: Column): boolean {
  if (isNumeric(category)) return false;
  const used = [...new Set(category.codes)].filter(code => code !== -1).sort((a, b) => a - b);
  const [first, second] = used.map(code => category.dictionary[code]!);
  return first !== undefined && second !== undefined && first > second;
}

function correct(tests: readonly (HypothesisTest | null)[]): (CorrectedTest | null)[] {
  const adjusted = holm(tests.flatMap(test => (test === null ? [] : [test.pValue])));
  let at = 0;
  return tests.map(test => (test === null ? null : { ...test, correctedP: adjusted[at++]! }));
}
