import { toAnswer } from '../../../core/evaluation/answer.ts';
import { decisionScore } from '../../../core/evaluation/decision-score.ts';
import { drawRows } from '../../../core/explore/draw-rows.ts';
import { decisionRuleOf } from '../../../core/models/decision-rule.ts';
import { createRandom } from '../../../core/random.ts';
import { quickEstimator, tellApart } from '../../../core/selection/quick-classifier.ts';
import { takeTableRows } from '../../../core/table/column.ts';
import { measureRobustness } from '../../../core/weakness/robustness.ts';
import type { Answers } from '../../contracts/insight.ts';
import type { ErrorsQuestions } from '../../contracts/questions/errors.ts';
import { compiledEstimator } from '../compiled-estimator.ts';
import { answered, openTestedRun } from './tested-run.ts';

/** Whether a quick model can tell test rows from training rows, and by which columns (adversarial validation). */
export const answerTrainAgainstTest: Answers<ErrorsQuestions>['trainAgainstTest'] = async (
  runId,
  _asks,
  report,
) => {
  report({ phase: 'Reading the table', fraction: 0 });
  const { table, artifact, pipeline, run } = await openTestedRun(runId);
  const { trainRows, testRows } = artifact;
  const inputs = new Set(pipeline.inputs.map(({ name }) => name));
  const rows = takeTableRows(
    { rows: table.rows, columns: table.columns.filter(({ name }) => inputs.has(name)) },
    [...trainRows, ...testRows],
  );
  const codes = Uint8Array.from({ length: rows.rows }, (_, row) => Number(row >= trainRows.length));
  return tellApart(rows, { codes, classes: ['train', 'test'] }, await compiledEstimator(quickEstimator), {
    seed: run.settings.seed,
    report: fraction => report({ phase: 'Telling test rows from training rows', fraction }),
  });
};

const mostRows = 2000;

/** How the decision metric falls when the test rows' values are disturbed. */
export const answerRobustness: Answers<ErrorsQuestions>['robustness'] = async (runId, _asks, report) => {
  report({ phase: 'Reading the test rows', fraction: 0 });
  const { test, actual, pipeline, predict, run } = await openTestedRun(runId);
  const drawn = drawRows(test.rows, mostRows, createRandom(run.settings.seed));
  const inputs = new Set(pipeline.inputs.map(({ name }) => name));
  const rows = takeTableRows(
    { rows: test.rows, columns: test.columns.filter(({ name }) => inputs.has(name)) },
    drawn,
  );
  const truth = Float64Array.from(drawn, row => actual[row]!);
  const rule = decisionRuleOf(pipeline.model);
  const curves = measureRobustness(
    rows,
    asked =>
      decisionScore(run.problem.metric, toAnswer(pipeline.target, truth, answered(predict(asked)), rule)),
    {
      seed: run.settings.seed,
      report: fraction => report({ phase: 'Disturbing the test rows', fraction }),
    },
  );
  return { curves, rows: drawn.length };
};
