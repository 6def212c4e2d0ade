import { drawRows } from '../../../core/explore/draw-rows.ts';
import { partColumn } from '../../../core/explore/column-parts.ts';
import { decide } from '../../../core/pipeline/predictions.ts';
import { createRandom } from '../../../core/random.ts';
import { type Column, cellText } from '../../../core/table/column.ts';
import { rowLosses, worstRows } from '../../../core/weakness/row-losses.ts';
import { findWeakSlices } from '../../../core/weakness/weak-slices.ts';
import type { Answers } from '../../contracts/insight.ts';
import type { ErrorsQuestions } from '../../contracts/questions/errors.ts';
import { type TestedRun, openTestedRun } from './tested-run.ts';

/** The test rows with the greatest loss, with all that is known of them. */
export const answerWorstRows: Answers<ErrorsQuestions>['worstRows'] = async (runId, { most }, report) => {
  report({ phase: 'Reading the test rows', fraction: 0 });
  const tested = await openTestedRun(runId);
  const { test, artifact, pipeline } = tested;
  const known = rowLosses(tested.answer);
  const shown = test.columns.filter(({ name }) => name !== pipeline.target.column);
  const target = test.columns.find(({ name }) => name === pipeline.target.column)!;
  const said = spokenAnswers(tested);
  return {
    columns: shown.map(({ name }) => name),
    rows: worstRows(known, most).map(row => ({
      row: artifact.testRows[row]!,
      at: row,
      loss: known.losses[row]!,
      actual: cellText(target, row),
      ...said(row),
      cells: shown.map(column => cellText(column, row)),
    })),
  };
};

function spokenAnswers({ answer, pipeline: { target } }: TestedRun) {
  if (answer.task === 'regression' || target.task === 'regression') {
    const values = answer.task === 'regression' ? answer.predicted : new Float64Array();
    return (row: number) => ({ predicted: String(Number(values[row]!.toPrecision(6))), probability: null });
  }
  const { probabilities, decision = null } = answer;
  const codes = decide(probabilities, decision);
  return (row: number) => ({
    predicted: target.classes[codes[row]!]!,
    probability: probabilities.data[row * probabilities.columns + codes[row]!]!,
  });
}

/** More columns than this make too many pairs; those that matter most to the model are taken. */
const mostCrossed = 24;
const mostRows = 10_000;
const mostParts = 6;

/** Slices of the test rows in which the model is worse than in the others, beyond what such a search finds by chance. */
export const answerWeakSlices: Answers<ErrorsQuestions>['weakSlices'] = async (runId, _asks, report) => {
  report({ phase: 'Reading the test rows', fraction: 0 });
  const tested = await openTestedRun(runId);
  const { table, artifact, run, pipeline } = tested;
  const known = rowLosses(tested.answer);
  const drawn = drawRows(known.losses.length, mostRows, createRandom(run.settings.seed));
  const sliced = table.columns.filter(column => canSlice(column, pipeline.target.column));
  // Parts are made from the whole table, so that their conditions mean the same rows everywhere.
  const columns = sliced
    .map(column => partColumn(column, mostParts))
    .map(({ codes, ...parts }) => ({
      ...parts,
      codes: Int32Array.from(drawn, row => codes[artifact.testRows[row]!]!),
    }));
  const importance = new Map(run.result.importances.map(({ column, mean }) => [column, mean]));
  const crossed = [...columns.keys()]
    .sort((a, b) => weightOf(importance, columns[b]!.column) - weightOf(importance, columns[a]!.column))
    .slice(0, mostCrossed)
    .sort((a, b) => a - b);
  const { wrong } = known;
  const losses = {
    losses: Float64Array.from(drawn, row => known.losses[row]!),
    wrong: wrong && Uint8Array.from(drawn, row => wrong[row]!),
  };
  const found = findWeakSlices(columns, losses, {
    crossed,
    seed: run.settings.seed,
    report: fraction => report({ phase: 'Looking through the slices', fraction: 0.1 + 0.9 * fraction }),
  });
  return {
    ...found,
    crossed: crossed.length,
    columns: columns.length,
    rows: drawn.length,
    ofRows: known.losses.length,
  };
};

function canSlice({ name, kind }: Column, target: string): boolean {
  return name !== target && kind !== 'text' && kind !== 'identifier';
}

function weightOf(importance: ReadonlyMap<string, number>, column: string): number {
  return importance.get(column) ?? -Infinity;
}
