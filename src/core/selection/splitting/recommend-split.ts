import type { Problem } from '../../pipeline/problem.ts';
import { counted, percentage, quoted } from '../../quality/wording.ts';
import { type Table, isNumeric } from '../../table/column.ts';
import { type SplitPlan, type SplitSettings, defaultSplit } from '../split-plan.ts';
import { type TargetValues, readTarget } from '../target-values.ts';
import { cutFolds } from './cut-rows.ts';
import { cutTable } from './cut-table.ts';
import { groupColumns } from './group-columns.ts';
import { timeColumns } from './time-columns.ts';

/** A way to split, and why, in a person's words. */
export interface SplitRecommendation {
  readonly settings: SplitSettings;
  readonly reason: string;
}

const cuts = { testShare: 0.2, folds: 5 };
const fewRows = 500;
const repeatsOfFewRows = 3;
const rareShare = 0.2;

/**
 * How this table is best split: by what it says of itself (a column that names the test, dates, something that comes
 * back), or else by class, and repeatedly where rows are few. A way that the rows do not allow is passed over.
 * @throws InputError when the table has no such target
 */
export function recommendSplit(table: Table, problem: Problem): SplitRecommendation {
  const target = readTarget(table, problem);
  const known = [findFixedSplit(table), timeOf(table), groupOf(table, problem)].find(
    one => one !== null && isPossible(table, target, one.settings),
  );
  return known ?? plainSplit(target);
}

function isPossible(table: Table, target: TargetValues, settings: SplitSettings): boolean {
  try {
    const cut = cutTable(table, target, settings, 0);
    cutFolds(cut.foldSplit, { target: cut.target, values: cut.trainValues }, settings.folds, 0);
    return true;
  } catch {
    return false;
  }
}

/** A column that says train or test has few words for it. */
const mostValues = 20;
const testWords = /^(test|tests|testing|hold-?out|eval|evaluation)$/i;
const trainWords = /^(train|training|learn|valid|validation|val|dev|development)$/i;

/** The split that a column asks for by its words, such as "train" and "test"; null where none does. */
export function findFixedSplit(table: Table): SplitRecommendation | null {
  for (const column of table.columns) {
    if (isNumeric(column) || column.dictionary.length > mostValues) continue;
    const values = column.dictionary.filter((_, code) => column.codes.includes(code));
    const testValues = values.filter(value => testWords.test(value));
    const trainValues = values.filter(value => trainWords.test(value));
    if (testValues.length === 0 || trainValues.length === 0) continue;
    if (testValues.length + trainValues.length < values.length) continue;
    const split = { kind: 'fixed', column: column.name, testValues, shuffle: true, repeats: 1 } as const;
    const reason = `${quoted(column.name)} says of each row whether it is for training or for the test: whoever made the table has cut it already.`;
    return { settings: { ...cuts, split }, reason };
  }
  return null;
}

function timeOf(table: Table): SplitRecommendation | null {
  const [column] = timeColumns(table);
  if (column === undefined) return null;
  return {
    settings: { ...cuts, split: { kind: 'time', column: column.name } },
    reason: `${quoted(column.name)} says when each row happened. A model is used on rows later than those it learned from, so it is tested on the latest; a random cut would let it look ahead.`,
  };
}

function groupOf(table: Table, { target }: Problem): SplitRecommendation | null {
  const [found] = [...groupColumns(table, target)].sort((a, b) => b.groups - a.groups);
  if (found === undefined) return null;
  const { column, groups, rows } = found;
  return {
    settings: { ...cuts, split: { kind: 'group', column } },
    reason: `${quoted(column)} has ${counted(groups)} different values in ${counted(rows)} rows: the same ones come back. A model that has seen one of them in training knows it by heart, so all of its rows go to one side.`,
  };
}

function plainSplit({ target, rows, values }: TargetValues): SplitRecommendation {
  const plain = defaultSplit(target.task);
  const few = rows.length < fewRows;
  const split: SplitPlan = few ? { ...plain, repeats: repeatsOfFewRows } : plain;
  const why = target.task === 'classification' ? whyByClass(target.classes, values) : whyAtRandom;
  const whyRepeated = `With ${counted(rows.length)} rows it matters where the folds happen to fall, so they are cut ${repeatsOfFewRows} times and the scores averaged.`;
  return { settings: { ...cuts, split }, reason: few ? `${why} ${whyRepeated}` : why };
}

const whyAtRandom =
  'No date, and nothing that comes back in several rows was found: any row may stand for those to come.';

function whyByClass(classes: readonly string[], values: Float64Array): string {
  const counts = classes.map(() => 0);
  for (const code of values) counts[code]!++;
  const rarest = counts.reduce((least, count, code) => (count < counts[least]! ? code : least), 0);
  const share = counts[rarest]! / values.length;
  const named = `${percentage(counts[rarest]!, values.length)} of the rows are ${quoted(classes[rarest]!)}`;
  return share < rareShare
    ? `Only ${named}: a random cut could leave too few of them on one side, so each part gets its share of every class.`
    : `${named}, the rarest class: each part gets its share of every class, so that no part is unlike the others by chance.`;
}
