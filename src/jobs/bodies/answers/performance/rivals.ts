import { type Answer, toAnswer } from '../../../../core/evaluation/answer.ts';
import { columnOf } from '../../../../core/evaluation/column-of.ts';
import { compareAnswers } from '../../../../core/evaluation/compare-answers.ts';
import { plainCurves } from '../../../../core/evaluation/curves/class-curves.ts';
import { errorCurve } from '../../../../core/evaluation/curves/error-curve.ts';
import { errorsByQuantile } from '../../../../core/evaluation/residuals.ts';
import { decisionRuleOf } from '../../../../core/models/decision-rule.ts';
import type { PipelineModel } from '../../../../core/pipeline/pipeline-model.ts';
import { predictTable } from '../../../../core/pipeline/predict-table.ts';
import { type FoldComparison, compareOnFolds } from '../../../../core/selection/fold-comparison.ts';
import { knownTarget } from '../../../../core/selection/known-target.ts';
import { type Table, takeTableRows } from '../../../../core/table/column.ts';
import type { Run } from '../../../../lifecycle/training/run.ts';
import { getArtifact } from '../../../../storage/models/artifacts.ts';
import { getRun } from '../../../../storage/models/runs.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type {
  PerformanceQuestions,
  RivalAnswer,
  RivalCurves,
  RivalErrors,
} from '../../../contracts/questions/performance.ts';
import { scoringEngines } from '../../scoring-engines.ts';
import { answered, openTestedRun, type TestedRun } from '../tested-run.ts';
import { commonRows } from './common-rows.ts';
import { measuredAnswer, metricsOf } from './measured-answer.ts';

const fewestRows = 30;
const mostClasses = 20;

/** Holds a run's model against others on the test rows that none of the two learned from. */
export const answerRivals: Answers<PerformanceQuestions>['rivals'] = async (runId, { runs }, report) => {
  const tested = await openTestedRun(runId);
  const rivals: RivalAnswer[] = [];
  for (const [place, rival] of runs.entries()) {
    report({ phase: 'Asking the other models', fraction: place / runs.length });
    rivals.push(await compareWith(tested, rival));
  }
  return rivals;
};

async function compareWith(tested: TestedRun, runId: string): Promise<RivalAnswer> {
  const not = (reason: string): RivalAnswer => ({ runId, state: 'not compared', reason });
  const [run, artifact] = await Promise.all([getRun(runId), getArtifact(runId)]);
  if (run === undefined || artifact === undefined) return not('Its model is not stored any more.');
  if (!sameTarget(tested.pipeline, artifact.pipeline)) return not('It predicts something else.');
  const common = await commonRows(tested, run, artifact);
  if ('reason' in common) return not(common.reason);
  const { rows, learnedFrom, unmatched } = common;
  if (rows.length < fewestRows)
    return not(
      `Of the ${tested.artifact.testRows.length} test rows it has learned from ${learnedFrom}${unmatched === 0 ? '' : `, and ${unmatched} are not in its version of the data as they are here`}; too few are left to compare on.`,
    );
  const table = takeTableRows(tested.table, rows);
  const [own, other] = await Promise.all(
    [tested.pipeline, artifact.pipeline].map(pipeline => answerOf(pipeline, table)),
  );
  return {
    runId,
    state: 'compared',
    rows: rows.length,
    learnedFrom,
    unmatched,
    ownMetrics: metricsOf(own!),
    metrics: metricsOf(other!),
    comparison: compareAnswers(own!, other!),
    folds: foldsOf(tested, run),
    curves: curvesOf(other!),
    errors: errorsOf(other!),
  };
}

function foldsOf({ run: own, table }: TestedRun, other: Run): FoldComparison | null {
  if (other.state !== 'done' || other.datasetVersionId !== own.datasetVersionId) return null;
  return compareOnFolds(table, own, other);
}

/** Of each class against all others; of more classes than one looks through, none. */
function curvesOf(answer: Answer): RivalCurves {
  if (answer.task === 'regression' || answer.probabilities.columns > mostClasses) return [];
  const { actual, probabilities } = answer;
  return Array.from({ length: probabilities.columns }, (_, code) =>
    plainCurves(actual, code, columnOf(probabilities, code)),
  );
}

function errorsOf(answer: Answer): RivalErrors | null {
  if (answer.task !== 'regression') return null;
  return { within: errorCurve(answer), byQuantile: errorsByQuantile(answer) };
}

async function answerOf(pipeline: PipelineModel, table: Table) {
  const predicted = predictTable(pipeline, table, await scoringEngines());
  const actual = knownTarget(pipeline.target, table);
  const answer = toAnswer(pipeline.target, actual, answered(predicted), decisionRuleOf(pipeline.model));
  return measuredAnswer({ answer, pipeline });
}

/** The same column, with the same classes in the same order and the same one positive. */
function sameTarget({ target: a }: PipelineModel, { target: b }: PipelineModel): boolean {
  if (a.column !== b.column || a.task !== b.task) return false;
  if (a.task === 'regression' || b.task === 'regression') return true;
  return a.positive === b.positive && a.classes.join('\u0000') === b.classes.join('\u0000');
}
