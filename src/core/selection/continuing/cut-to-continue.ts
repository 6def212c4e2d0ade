import { InputError } from '../../errors.ts';
import type { PipelineModel } from '../../pipeline/pipeline-model.ts';
import type { Problem } from '../../pipeline/problem.ts';
import { type Table, columnNamed, takeTableRows } from '../../table/column.ts';
import type { SplitSettings } from '../split-plan.ts';
import { cutTable } from '../splitting/cut-table.ts';
import { type TargetValues, readTarget } from '../target-values.ts';
import type { TrainingData } from '../training-data.ts';
import type { ContinuedRecord } from './continue-settings.ts';
import { type LearnedRows, learnedRowFinder } from './learned-rows.ts';

/** What is known of the rows that the model has seen. */
export type SeenRows =
  /** The table is the one that it learned from, and this is how that was cut. */
  | { readonly kind: 'same table'; readonly trainRows: Uint32Array; readonly testRows: Uint32Array }
  /** Rows of other tables; null where one of these is not stored any more. */
  | { readonly kind: 'other table'; readonly learned: readonly LearnedRows[] | null };

/** What a model is trained on with, and what it is judged by before and after. */
export interface RowsToContinue extends Pick<ContinuedRecord, 'unseen' | 'knownRows' | 'leftOutOfTest'> {
  readonly training: TrainingData;
  readonly test: TrainingData;
  readonly trainRows: Uint32Array<ArrayBuffer>;
  readonly testRows: Uint32Array<ArrayBuffer>;
  readonly rowsWithoutTarget: number;
}

/** Fewer rows say next to nothing. */
const fewestTestRows = 10;

/**
 * Cuts a table so that the test holds no row that the model has learned from: as it was cut before where it is the same
 * table, else anew, without the rows that the model knows.
 * @throws InputError when the table has classes that the model does not know, or too few rows that are new to it
 */
export function cutToContinue(
  table: Table,
  problem: Problem,
  pipeline: PipelineModel,
  settings: SplitSettings & { readonly seed: number },
  seen: SeenRows,
  learnsFrom: 'all' | 'new',
): RowsToContinue {
  const targetValues = valuesAsKnown(readTarget(table, problem), pipeline);
  const { rows } = targetValues;
  const cut = cutSeen(table, targetValues, pipeline, settings, seen);
  const { isKnown } = cut;
  const trainRows = learnsFrom === 'all' ? cut.trainRows : cut.trainRows.filter(row => !isKnown(row));
  if (trainRows.length === 0)
    throw new InputError(
      'The table has no training row that is new to the model.',
      'Let it learn from all rows.',
    );
  const known = cut.unseen === 'not known' ? null : trainRows.filter(isKnown).length;
  const columns = pipeline.inputs.map(({ name }) => columnNamed(table, name));
  const codeOf = new Map(Array.from(rows, (row, i) => [row, targetValues.values[i]!]));
  const dataOf = (chosen: Uint32Array): TrainingData => ({
    table: takeTableRows({ rows: table.rows, columns }, chosen),
    target: targetValues.target,
    values: Float64Array.from(chosen, row => codeOf.get(row)!),
  });
  return {
    training: dataOf(trainRows),
    test: dataOf(cut.testRows),
    trainRows,
    testRows: cut.testRows,
    rowsWithoutTarget: table.rows - rows.length,
    unseen: cut.unseen,
    knownRows: known,
    leftOutOfTest: cut.leftOutOfTest,
  };
}

interface SeenCut extends Pick<RowsToContinue, 'trainRows' | 'testRows' | 'unseen' | 'leftOutOfTest'> {
  readonly isKnown: (row: number) => boolean;
}

function cutSeen(
  table: Table,
  targetValues: TargetValues,
  { inputs, target }: PipelineModel,
  settings: SplitSettings & { readonly seed: number },
  seen: SeenRows,
): SeenCut {
  if (seen.kind === 'same table') {
    const [trainRows, testRows] = [Uint32Array.from(seen.trainRows), Uint32Array.from(seen.testRows)];
    return { trainRows, testRows, unseen: 'same test rows', leftOutOfTest: 0, isKnown: () => true };
  }
  const { trainRows, testRows } = cutTable(table, targetValues, settings, settings.seed);
  if (seen.learned === null)
    return { trainRows, testRows, unseen: 'not known', leftOutOfTest: 0, isKnown: () => false };
  const isKnown = learnedRowFinder(table, seen.learned, [...inputs.map(({ name }) => name), target.column]);
  const unseenRows = testRows.filter(row => !isKnown(row));
  if (unseenRows.length < fewestTestRows)
    throw new InputError(
      `Only ${unseenRows.length} of the ${testRows.length} test rows are new to the model; at least ${fewestTestRows} are needed to judge it.`,
      'Use a version with more new rows, or train a new model.',
    );
  const leftOutOfTest = testRows.length - unseenRows.length;
  return { trainRows, testRows: unseenRows, unseen: 'other content', leftOutOfTest, isKnown };
}

/** The target in the model's own classes. @throws InputError naming one that it does not know */
function valuesAsKnown(found: TargetValues, { target }: PipelineModel): TargetValues {
  if (target.task === 'regression' || found.target.task === 'regression') return found;
  const codes = found.target.classes.map(name => target.classes.indexOf(name));
  const unknown = codes.indexOf(-1);
  if (unknown !== -1)
    throw new InputError(
      `The table has the class "${found.target.classes[unknown]}", which the model does not know.`,
      'Train a new model on this table.',
    );
  return { ...found, target, values: found.values.map(code => codes[code]!) };
}
