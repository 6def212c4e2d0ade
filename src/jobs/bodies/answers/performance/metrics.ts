import { dummyAnswer } from '../../../../core/evaluation/dummy-answer.ts';
import { metricIntervals } from '../../../../core/evaluation/intervals/metric-intervals.ts';
import { knownTarget } from '../../../../core/selection/known-target.ts';
import { columnNamed, takeTableRows } from '../../../../core/table/column.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type { PerformanceQuestions } from '../../../contracts/questions/performance.ts';
import { openTestedRun } from '../tested-run.ts';
import { measuredAnswer, metricsOf } from './measured-answer.ts';

/** Every metric of a run's model on its test rows with its interval, beside the dummy's. */
export const answerMetrics: Answers<PerformanceQuestions>['metrics'] = async (runId, _asks, report) => {
  report({ phase: 'Reading the test rows', fraction: 0 });
  const tested = await openTestedRun(runId);
  const { table, artifact, pipeline, run } = tested;
  const answer = measuredAnswer(tested);
  const target = { rows: table.rows, columns: [columnNamed(table, pipeline.target.column)] };
  const trained = knownTarget(pipeline.target, takeTableRows(target, artifact.trainRows));
  const found = metricIntervals(answer, {
    seed: run.settings.seed,
    report: fraction => report({ phase: 'Resampling the test rows', fraction }),
  });
  return {
    ...found,
    rows: tested.actual.length,
    dummy: metricsOf(dummyAnswer(answer, trained)),
  };
};
