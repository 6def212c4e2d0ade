import { cellOf } from '../../../../core/inspection/grid.ts';
import { explainColumns, type ShapReference } from '../../../../core/inspection/shap/column-shap.ts';
import { exactModel } from '../../../../core/inspection/shap/explained-model.ts';
import { columnNamed } from '../../../../core/table/column.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type { ExplanationQuestions } from '../../../contracts/questions/explanation.ts';
import { affordableRows, drawnRows, type ExplainedRun, openExplainedRun } from './explained-run.ts';

const mostRows = 500;
const fewestRows = 20;
const backgroundRows = 100;
/** Of asking a model that is explained by sampling. */
const seconds = 12;
/** Nodes of trees times rows: a few seconds of path-dependent values. */
const mostNodes = 4e7;
/** Nodes of trees times rows times background rows: as many of interventional ones. */
const mostPairs = 1e9;

/** SHAP values of test rows, by the columns of the table. */
export const shap: Answers<ExplanationQuestions>['shap'] = async (runId, asks, report) => {
  const explained = await openExplainedRun(runId, asks.class);
  const { pipeline, output, say, training, testInputs } = explained;
  report({ fraction: 0, phase: 'Explaining rows' });
  const rows = drawnRows(
    testInputs,
    Math.min(mostRows, Math.max(fewestRows, affordable(explained, asks.reference))),
    5,
  );
  const found = explainColumns(
    {
      pipeline,
      output,
      say,
      training,
      background: drawnRows(training, backgroundRows, 6),
      rows,
      reference: asks.reference,
      rounds: 1,
      seed: 1,
    },
    fraction => report({ fraction, phase: 'Explaining rows', detail: `${rows.rows} test rows` }),
  );
  const { columns, base, method, unit, additivity, values } = found;
  const table = columns.map(name => columnNamed(rows, name));
  report({ fraction: 1, phase: 'Done' });
  return {
    columns,
    base,
    method,
    unit,
    additivity,
    rows: rows.rows,
    testRows: testInputs.rows,
    values: values.data,
    meanAbsolute: columns.map((_, c) => meanAbsolute(values.data, c, columns.length)),
    cells: table.map(column => Array.from({ length: rows.rows }, (_, row) => cellOf(column, row))),
    times: table.map(({ kind }) => kind === 'datetime'),
  };
};

function affordable(
  { pipeline, output, say, training, columns }: ExplainedRun,
  reference: ShapReference,
): number {
  const model = exactModel(pipeline.estimator, pipeline.model, output);
  if (model?.kind === 'linear') return mostRows;
  if (model?.kind === 'trees') {
    const most = reference === 'interventional' ? mostPairs / backgroundRows : mostNodes;
    return Math.floor(most / model.trees.features.length);
  }
  return Math.floor(affordableRows(say, training, seconds) / (2 * backgroundRows * (columns.length + 1)));
}

function meanAbsolute(values: Float64Array, column: number, columns: number): number {
  let sum = 0;
  for (let at = column; at < values.length; at += columns) sum += Math.abs(values[at]!);
  return (sum * columns) / values.length;
}
