import { describeStep } from '../../core/table/steps/describe-step.ts';
import type { CleaningStep } from '../../core/table/steps/cleaning-step.ts';
import { type ColumnSchema, type Table, columnNamed } from '../../core/table/column.ts';
import { type ReadProblems, createProblemLog } from '../../core/table/read-problems.ts';
import { fileSchema } from '../../core/table/replay/file-schema.ts';
import { replaySteps } from '../../core/table/replay/replay-steps.ts';
import { stepsBehind } from '../../core/table/replay/steps-behind.ts';
import type { PseudonymOf } from '../../core/table/steps/pseudonymise.ts';
import { recipeOf } from '../../lifecycle/data/recipe.ts';
import { readAncestry } from '../../storage/data/ancestry.ts';
import { createPseudonyms } from './pseudonyms.ts';

/** What was done to a model's columns before it learned from them, to be done to rows that it is asked about. */
export interface RowSteps {
  /** By which a file is read. */
  readonly schema: readonly ColumnSchema[];
  /** None drops a row. */
  readonly steps: readonly CleaningStep[];
  /** For each input what a file of the first import's shape calls it. */
  readonly written: ReadonlyMap<string, string>;
}

/** Rows as the model knows them. */
export interface PreparedRows extends ReadProblems {
  readonly table: Table;
  /** The recorded steps that were taken on them, in words. */
  readonly replayed: readonly string[];
}

/** The steps behind the columns that a model learned from, in the version that it learned from. */
export async function readRowSteps(
  datasetVersionId: string,
  inputs: readonly ColumnSchema[],
): Promise<RowSteps> {
  const recipe = recipeOf(await readAncestry(datasetVersionId));
  const behind = stepsBehind(
    inputs.map(({ name }) => name),
    recipe.steps,
  );
  return { ...behind, schema: fileSchema(inputs, behind, recipe.schema) };
}

/** Takes the steps on the rows of a file: one row out for each row in, as many of the steps as find their columns. */
export async function prepareRows(table: Table, steps: readonly CleaningStep[]): Promise<PreparedRows> {
  const log = createProblemLog();
  const context = { pseudonymOf: pseudonymsOnce(), problems: log };
  const replay = await replaySteps(table, steps, context);
  return { table: replay.table, replayed: replay.replayed.map(describeStep), ...log.told() };
}

/** A model's own columns, in its order. @throws RangeError when one is not there */
export function modelColumns(table: Table, inputs: readonly ColumnSchema[]): Table {
  return { rows: table.rows, columns: inputs.map(({ name }) => columnNamed(table, name)) };
}

/** Rows that a person types are of the kinds that the model knows: the steps between kinds were taken by the person. */
export function stepsWithinKinds(steps: readonly CleaningStep[]): readonly CleaningStep[] {
  return steps.filter(({ kind }) => kind !== 'changeKinds' && kind !== 'keepYear' && kind !== 'bandNumbers');
}

/** A value that is a pseudonym already stays: the file, or the one who typed, knew it by that name. */
function pseudonymsOnce(): PseudonymOf {
  const pseudonymOf = createPseudonyms();
  return async text => (/^[0-9a-f]{20}$/.test(text) ? text : pseudonymOf(text));
}
