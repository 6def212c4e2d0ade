import { gowerDistance, nearestRows } from '../../../../core/inspection/gower.ts';
import { cellOf } from '../../../../core/inspection/grid.ts';
import {
  type ColumnShap,
  explainBySampling,
  explainColumns,
} from '../../../../core/inspection/shap/column-shap.ts';
import { exactModel } from '../../../../core/inspection/shap/explained-model.ts';
import { type Table, cellText, columnNamed, takeTableRows } from '../../../../core/table/column.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type { ExplanationQuestions, RowAnswer } from '../../../contracts/questions/explanation.ts';
import { openRow } from './asked-row.ts';
import {
  affordableRows,
  drawnPlaces,
  drawnRows,
  type ExplainedRun,
  openExplainedRun,
} from './explained-run.ts';

const backgroundRows = 100;
const casesShown = 5;
/** Training rows among which the nearest are looked for. */
const mostCases = 20_000;
const seconds = 3;
const mostRounds = 4;

/** Why the model says what it says of one row: what each column adds on the scale of the answer itself, and cases like it. */
export const explainedRow: Answers<ExplanationQuestions>['explainedRow'] = async (runId, asks, report) => {
  const explained = await openExplainedRun(runId, asks.class);
  const { row } = await openRow(explained, asks.row);
  report({ fraction: 0, phase: 'Explaining the row' });
  const found = explainOne(explained, row);
  report({ fraction: 0.7, phase: 'Looking for cases like it' });
  const nearest = casesLike(explained, row);
  report({ fraction: 1, phase: 'Done' });
  return {
    said: found.said[0]!,
    base: found.base,
    backgroundRows: Math.min(backgroundRows, explained.training.rows),
    method: found.method,
    contributions: found.columns
      .map((column, c) => ({
        ...describedCell(row, column, 0),
        value: found.values.data[c]!,
        error: found.errors?.data[c] ?? null,
      }))
      .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)),
    additivity: found.additivity,
    nearest,
  };
};

/** Exactly where the answer's own scale allows it, else by sampling on that scale. */
function explainOne(explained: ExplainedRun, row: Table): ColumnShap {
  const { pipeline, output, say, training, columns } = explained;
  const unit = exactModel(pipeline.estimator, pipeline.model, output)?.unit;
  const walk = 2 * backgroundRows * (columns.length + 1);
  const rounds = Math.floor(affordableRows(say, training, seconds) / walk);
  const task = {
    pipeline,
    output,
    say,
    training,
    background: drawnRows(training, backgroundRows, 8),
    rows: row,
    reference: 'interventional',
    rounds: Math.max(1, Math.min(mostRounds, rounds)),
    seed: 1,
  } as const;
  return unit === 'probability' || unit === 'value' ? explainColumns(task) : explainBySampling(task);
}

function casesLike({ artifact, pipeline, table, columns }: ExplainedRun, row: Table): RowAnswer['nearest'] {
  const places = drawnPlaces(artifact.trainRows.length, mostCases, 9);
  const trainRows = places.map(place => artifact.trainRows[place]!);
  const cases = takeTableRows(table, trainRows);
  const distance = gowerDistance(row, cases, columns, cases);
  return nearestRows(distance, 0, cases.rows, casesShown).map(found => ({
    row: trainRows[found.row]!,
    distance: found.distance,
    actual: cellText(columnNamed(cases, pipeline.target.column), found.row),
    cells: columns.map(column => describedCell(cases, column, found.row)),
  }));
}

function describedCell(table: Table, name: string, row: number) {
  const column = columnNamed(table, name);
  return { column: name, cell: cellOf(column, row), time: column.kind === 'datetime' };
}
