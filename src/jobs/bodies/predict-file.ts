import { batchRules } from '../../core/expectations/batch-rules.ts';
import type { Expectation } from '../../core/expectations/expectation.ts';
import { noGroup } from '../../core/decision/place-people.ts';
import { neededColumns } from '../../core/decision/ruled-columns.ts';
import type { Engines } from '../../core/models/estimator.ts';
import { concatPredictions } from '../../core/pipeline/concat-predictions.ts';
import { checkInputs } from '../../core/pipeline/check-inputs.ts';
import { predictTable } from '../../core/pipeline/predict-table.ts';
import type { Predictions } from '../../core/pipeline/pipeline-model.ts';
import { unknownCategories } from '../../core/pipeline/unknown-categories.ts';
import type { UnknownCategories } from '../../core/pipeline/unknown-categories.ts';
import type { Table } from '../../core/table/column.ts';
import { readCsv } from '../../core/table/read-csv.ts';
import { type ReadProblems, mergeProblems } from '../../core/table/read-problems.ts';
import { takeRange } from '../../core/table/take-range.ts';
import { loadCsvKernel } from '../../kernels/csv/load.ts';
import type { ExpectationRecord } from '../../lifecycle/data/expectation-record.ts';
import { recordCheck } from '../../storage/data/expectation-suites.ts';
import { appendPredictions } from '../../storage/models/predictions.ts';
import type { PredictionApi } from '../contracts/prediction.ts';
import { blobBytes } from './blob-bytes.ts';
import { csvSource } from './csv-source.ts';
import { heedExpectations } from './heed-expectations.ts';
import { sparingReport } from './sparing-report.ts';
import { type DeployedModel, deployedModel, logEntry } from './deployed-model.ts';
import { modelColumns, prepareRows } from './prepared-rows.ts';
import { writePredictions } from './write-predictions.ts';
import { scoringEngines } from './scoring-engines.ts';

/** Rows scored, and logged, at a time. */
const BATCH_ROWS = 4096;
/** Problems and categories told one by one. */
const MOST_TOLD = 20;

/**
 * Predicts every row of a file, after the steps that were recorded on the data the model learned from, and logs all of them just before it answers: a file that fails or is cancelled logs none.
 * The project's rules on the model's columns are run first. @throws InputError naming each missing column, or saying what
 * the file is instead of a table; ExpectationError naming the critical rule that the rows break
 */
export const predictFile: PredictionApi['predictFile'] = async (
  { deploymentId, source: file, fileName },
  tell,
) => {
  const report = sparingReport(tell);
  const source = await csvSource(file);
  const model = await deployedModel(deploymentId);
  const inputs = neededColumns(model.pipeline);
  const readingHeard = byteProgress(2 * source.size, part =>
    report({ fraction: 0.4 * part, phase: 'Reading' }),
  );
  const reading = await readCsv(() => blobBytes(source, readingHeard), {
    schema: model.rowSteps.schema,
    kernel: await loadCsvKernel(),
  });
  const prepared = await prepareRows(reading.table, model.rowSteps.steps);
  checkInputs(model.pipeline, prepared.table);
  const rows = modelColumns(prepared.table, inputs);
  const expectations = await heedBatch(model, fileName, rows, detail =>
    report({ fraction: 0.4, phase: 'Running the rules', detail }),
  );

  const engines = await scoringEngines();
  const batches: Batch[] = [];
  for (const table of ranges(rows)) {
    const done = batches.length * BATCH_ROWS;
    const detail = `${done.toLocaleString('en')} of ${rows.rows.toLocaleString('en')} rows`;
    report({ fraction: 0.4 + (0.3 * done) / rows.rows, phase: 'Predicting', detail });
    batches.push(score(model, table, engines));
  }

  const predictions = concatPredictions(batches.map(batch => batch.predictions));
  const writingHeard = byteProgress(source.size, part =>
    report({ fraction: 0.7 + 0.2 * part, phase: 'Writing' }),
  );
  const { csv, preview, warnings } = await writePredictions(source, reading, predictions, writingHeard);

  report({ fraction: 0.9, phase: 'Logging' });
  const kept = expectations !== null && { expectations };
  await appendPredictions(
    ...batches.map(({ table, predictions, latencyMs }) => ({
      ...logEntry(model.deployment, { kind: 'file', fileName }, table, predictions, latencyMs),
      ...kept,
    })),
  );
  report({ fraction: 1, phase: 'Done' });
  return {
    csv,
    preview,
    rows: rows.rows,
    replayed: prepared.replayed,
    warnings: [
      ...warnings,
      ...problemWarnings(mergeProblems([reading, prepared])),
      ...unknownCategories(model.pipeline.inputs, rows).map(unknownWarning),
      ...unplacedWarnings(predictions),
    ],
    ...kept,
    latencyMs: batches.reduce((total, batch) => total + batch.latencyMs, 0),
  };
};

/** A batch that is stopped leaves no predictions to keep the record with: the history keeps it. */
async function heedBatch(
  { deployment: { projectId }, pipeline }: DeployedModel,
  fileName: string,
  table: Table,
  report: (detail: string) => void,
): Promise<ExpectationRecord | null> {
  const choose = (all: readonly Expectation[]) => batchRules(all, neededColumns(pipeline));
  const heeded = await heedExpectations(projectId, fileName, table, { choose, report });
  if (heeded === null) return null;
  if (heeded.stop === null) return heeded.record;
  await recordCheck(projectId, fileName, heeded.record);
  throw heeded.stop;
}

/** Turns numbers of bytes into the part of `total` that has been read. */
function byteProgress(total: number, tell: (part: number) => void): (bytes: number) => void {
  let read = 0;
  return bytes => {
    read += bytes;
    tell(Math.min(read / total, 1));
  };
}

interface Batch {
  readonly table: Table;
  readonly predictions: Predictions;
  readonly latencyMs: number;
}

function score({ pipeline }: DeployedModel, table: Table, engines: Engines): Batch {
  const started = performance.now();
  const predictions = predictTable(pipeline, table, engines);
  return { table, predictions, latencyMs: performance.now() - started };
}

function* ranges(table: Table): Generator<Table> {
  for (let start = 0; start < table.rows; start += BATCH_ROWS)
    yield takeRange(table, start, start + BATCH_ROWS);
}

function problemWarnings({ problems, problemCount }: ReadProblems): string[] {
  const told = problems.slice(0, MOST_TOLD).map(({ message }) => message);
  return problemCount > told.length ? [...told, `… and ${problemCount - told.length} more like these`] : told;
}

/** Rows that no group's rule was for. */
function unplacedWarnings(predictions: Predictions): string[] {
  if (predictions.task === 'regression' || predictions.ruled === undefined) return [];
  const rows = predictions.ruled.groups.filter(group => group === noGroup).length;
  if (rows === 0) return [];
  return [
    `${rows} ${rows === 1 ? 'row is in no group' : 'rows are in no group'} that the rule knows: decided about by the threshold for everyone else`,
  ];
}

function unknownWarning({ column, rows, values }: UnknownCategories): string {
  const named = values.slice(0, MOST_TOLD).map(value => `"${value}"`);
  const rest = values.length - named.length;
  return `column ${column}: ${rows} ${rows === 1 ? 'row holds a category' : 'rows hold categories'} that training never saw: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
