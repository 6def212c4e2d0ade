import type { ColumnSchema, Table } from '../../core/table/column.ts';
import { type ReadProblems, createProblemLog, mergeProblems } from '../../core/table/read-problems.ts';
import { type Replay, replaySteps } from '../../core/table/replay/replay-steps.ts';
import { appendRows } from '../../core/table/stack/append-rows.ts';
import { kindsAsBefore } from '../../core/table/stack/kinds-as-before.ts';
import { describeStep } from '../../core/table/steps/describe-step.ts';
import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { recipeOf } from '../../lifecycle/data/recipe.ts';
import { fitSchema } from '../../lifecycle/data/schema-fit.ts';
import { readAncestry } from '../../storage/data/ancestry.ts';
import { readTable } from '../../storage/data/columns.ts';
import { requireDatasetVersion } from '../../storage/data/project-dataset.ts';
import type { IngestApi } from '../contracts/ingest.ts';
import type { NewerFileInput } from '../contracts/newer-file.ts';
import { receiveTable } from './arrival.ts';
import { heedBeforeVersion } from './heed-expectations.ts';
import { within } from './ingest.ts';
import { previewOf } from './preview-file.ts';
import { createPseudonyms } from './pseudonyms.ts';
import { type TableReading, readFiles } from './read-files.ts';
import { sparingReport } from './sparing-report.ts';
import { storeDataset } from './store-dataset.ts';

/** Tells how a newer file would become the next version of a table; stores nothing. @throws InputError, NotStoredError */
export const previewNewerFile: IngestApi['previewNewerFile'] = async (input, report) => {
  const tell = sparingReport(report);
  const parent = await requireDatasetVersion(input.datasetVersionId);
  const read: Read<TableReading> = own =>
    readFiles(own, 'preview', done => tell({ fraction: done, phase: 'Looking', detail: input.fileName }));
  const { reading, replay } = await bringUpToDate(input, parent, read);
  return {
    ...previewOf(reading),
    fit: fitSchema(parent.schema, schemaOf(replay.table)),
    replayed: replay.replayed.map(describeStep),
    skipped: replay.skipped.map(({ step, why }) => ({ step: describeStep(step), why })),
  };
};

/**
 * Reads a newer file and stores it as the next version of a table, in place of its rows or under them. It has to keep the
 * project's critical rules. @throws InputError, NotStoredError, ExpectationError, StorageFullError
 */
export const importNewerFile: IngestApi['importNewerFile'] = async ({ storageKey, ...input }, report) => {
  const tell = sparingReport(report);
  const { projectId, fileName, mode, options = {} } = input;
  const parent = await requireDatasetVersion(input.datasetVersionId);
  const { reading, replay, problems } = await bringUpToDate(input, parent, own =>
    receiveTable(own, within(tell, 0, 0.5)),
  );
  tell({ fraction: 0.5, phase: mode === 'append' ? 'Adding the rows' : 'Checking', detail: fileName });
  const table =
    mode === 'replace'
      ? replay.table
      : appendRows(await readTable(parent), replay.table, options.columns ?? 'all');
  const expectations = await heedBeforeVersion(projectId, fileName, table);
  const { record } = reading;
  const origin = {
    kind: 'newerFile' as const,
    parent: parent.id,
    mode,
    replayed: replay.replayed,
    ...record,
  };
  const dataset = { storageKey, name: parent.name, origin, table, reading: problems };
  const outcome = await storeDataset(dataset, within(tell, 0.6, 1));
  return { ...outcome, ...(expectations !== null && { expectations }) };
};

type Read<Reading extends TableReading> = (input: NewerFileInput) => Promise<Reading>;

interface UpToDate<Reading> {
  readonly reading: Reading;
  /** The newer rows after the steps that were taken on them. */
  readonly replay: Replay;
  readonly problems: ReadProblems;
}

/** Reads the newer rows as kinds that they had before, and takes the recorded steps on them where that is wanted. */
async function bringUpToDate<Reading extends TableReading>(
  input: NewerFileInput,
  parent: DatasetVersion,
  read: Read<Reading>,
): Promise<UpToDate<Reading>> {
  const recipe = recipeOf(await readAncestry(parent.id));
  const known = input.replays ? (recipe.schema ?? parent.schema) : parent.schema;
  const reading = await readAsKnown(input, known, read);
  const log = createProblemLog();
  const context = { pseudonymOf: createPseudonyms(), problems: log };
  const replay = await replaySteps(reading.table, input.replays ? recipe.steps : [], context);
  return { reading, replay, problems: mergeProblems([reading, log.told()]) };
}

async function readAsKnown<Reading extends TableReading>(
  input: NewerFileInput,
  known: readonly ColumnSchema[],
  read: Read<Reading>,
): Promise<Reading> {
  const first = await read(input);
  const { options = {} } = input;
  const said = options.kinds ?? {};
  const kinds = { ...kindsAsBefore(known, first.table, first.understanding.text?.mark), ...said };
  if (Object.keys(kinds).length === Object.keys(said).length) return first;
  return read({ ...input, options: { ...options, kinds } });
}

function schemaOf({ columns }: Table): readonly ColumnSchema[] {
  return columns.map(({ name, kind }) => ({ name, kind }));
}
