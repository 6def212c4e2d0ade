import { accumulatedEffects } from '../../../../core/inspection/accumulated-effects.ts';
import { gridOf } from '../../../../core/inspection/grid.ts';
import {
  jointDependence as jointOf,
  partialDependence,
} from '../../../../core/inspection/partial-dependence.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type { ExplanationQuestions } from '../../../contracts/questions/explanation.ts';
import { affordableRows, drawnRows, type ExplainedRun, openExplainedRun } from './explained-run.ts';

type Explanation = Answers<ExplanationQuestions>;

const mostRows = 500;
const fewestRows = 50;
const mostLines = 60;
const gridSize = 25;
const jointSize = 12;
const intervals = 20;
const seconds = 5;

/** What the model says as one column changes: in the mean, of single rows, and among rows with such values. */
export const dependence: Explanation['dependence'] = async (runId, asks, report) => {
  const explained = await openExplainedRun(runId, asks.class);
  const { say, training, testInputs } = explained;
  const rows = rowsFor(explained, gridSize + 2);
  const tell = (fraction: number) => report({ fraction, phase: 'Asking the model' });
  const {
    grid,
    mean,
    rows: lines,
  } = partialDependence(say, rows, gridOf(training, asks.column, gridSize), fraction => tell(0.9 * fraction));
  const effects = accumulatedEffects(say, rows, asks.column, intervals);
  tell(1);
  return {
    grid,
    mean,
    lines: lines.slice(0, mostLines),
    effects,
    rows: rows.rows,
    testRows: testInputs.rows,
  };
};

/** What the model says in the mean as two columns change. */
export const jointDependence: Explanation['jointDependence'] = async (runId, asks, report) => {
  const explained = await openExplainedRun(runId, asks.class);
  const { say, training } = explained;
  const rows = rowsFor(explained, jointSize ** 2);
  const first = gridOf(training, asks.first, jointSize);
  const second = gridOf(training, asks.second, jointSize);
  const mean = jointOf(say, rows, first, second, fraction => report({ fraction, phase: 'Asking the model' }));
  return { first, second, mean, rows: rows.rows };
};

function rowsFor({ say, training, testInputs }: ExplainedRun, times: number) {
  const affordable = Math.floor(affordableRows(say, training, seconds) / times);
  return drawnRows(testInputs, Math.min(mostRows, Math.max(fewestRows, affordable)), 7);
}
