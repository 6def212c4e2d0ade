import { explainedNumbers, explainedOutput, type Say } from '../../../../core/inspection/explained-number.ts';
import { preparedColumns } from '../../../../core/preprocessing/prepared-columns.ts';
import { createRandom, deriveSeed, permutation } from '../../../../core/random.ts';
import { type Table, takeTableRows } from '../../../../core/table/column.ts';
import { modelColumns } from '../../prepared-rows.ts';
import { openTestedRun, type TestedRun } from '../tested-run.ts';

/** A tested run with the one number that is explained of it. */
export interface ExplainedRun extends TestedRun {
  /** Code of the class; 0 for a regression. */
  readonly output: number;
  readonly say: Say;
  /** The columns that the model reads. */
  readonly columns: readonly string[];
  /** Rows that the model learned from, its own columns alone. */
  readonly training: Table;
  /** All test rows, the model's own columns alone. */
  readonly testInputs: Table;
}

/** Draws are the same for every question, so that answers are about the same rows. */
const seed = 7;
/** Training rows that are looked at: ways through trees and nearest cases are told well enough by these. */
const mostTraining = 20_000;

/** Opens a finished run to explain a class of it. @throws NotStoredError, RangeError for an unknown class */
export async function openExplainedRun(runId: string, name: string | null): Promise<ExplainedRun> {
  const tested = await openTestedRun(runId);
  const { pipeline, artifact, table, predict } = tested;
  const output = explainedOutput(pipeline.target, name);
  const inputs = modelColumns(table, pipeline.inputs);
  const rows = drawnPlaces(artifact.trainRows.length, mostTraining, 0);
  return {
    ...tested,
    output,
    say: rowsSaid => explainedNumbers(predict(rowsSaid), output),
    columns: preparedColumns(pipeline.preparation),
    training: takeTableRows(
      inputs,
      rows.map(place => artifact.trainRows[place]!),
    ),
    testInputs: takeTableRows(inputs, artifact.testRows),
  };
}

/** At most so many of `count` places, drawn at random, ascending; `purpose` tells draws apart. */
export function drawnPlaces(count: number, most: number, purpose: number): Uint32Array<ArrayBuffer> {
  if (count <= most) return Uint32Array.from({ length: count }, (_, place) => place);
  return permutation(count, createRandom(deriveSeed(seed, purpose)))
    .slice(0, most)
    .sort();
}

/** At most so many of the rows, drawn at random. */
export function drawnRows(table: Table, most: number, purpose: number): Table {
  return takeTableRows(table, drawnPlaces(table.rows, most, purpose));
}

/** Rows for which a model's answers are counted on to fit into so many seconds: measured on a few. */
export function affordableRows(say: Say, sample: Table, seconds: number): number {
  const few = takeTableRows(sample, drawnPlaces(sample.rows, 50, 1));
  say(few);
  const begun = performance.now();
  say(few);
  const spent = (performance.now() - begun) / 1000;
  return Math.floor((seconds * few.rows) / Math.max(spent, 1e-5));
}
