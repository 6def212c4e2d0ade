import { estimatorLabels } from '../../core/models/catalogue.ts';
import { thresholdText } from '../../lifecycle/evaluation/decision-words.ts';
import { testMetric, shownScore, testMetricOf } from '../../lifecycle/evaluation/test-metrics.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { formatNumber, formatScore } from '../../ui/format/format-number.ts';
import { formatSeconds } from '../../ui/format/format-time.ts';
import { Stack } from '../../ui/layout/stack.tsx';
import { Stat, StatRow } from '../../ui/facts/stat.tsx';
import { ClassificationCharts } from './classification-charts.tsx';
import { DecidedPanel } from './decided/decided-panel.tsx';
import { ContinuedReport } from './continued-report.tsx';
import { ImportanceChart } from './importance-chart.tsx';
import { Leaderboard } from './leaderboard.tsx';
import { RegressionCharts } from './regression-charts.tsx';
import { RunDetails } from './run-details.tsx';
import { RunPreparation } from './run-preparation.tsx';
import { SearchReport } from './search-report.tsx';
import { TestMetrics } from './test-metrics.tsx';
import { TrialsReport } from './trials-report.tsx';

export type FinishedRun = Extract<Run, { state: 'done' }>;

/** The whole result of a finished run. */
export function RunReport({ run }: { readonly run: FinishedRun }) {
  const { result } = run;
  return (
    <Stack gap={5}>
      <KeyFigures run={run} />
      <DecidedPanel run={run} />
      {result.continued && <ContinuedReport run={run} continued={result.continued} />}
      {result.candidates.length > 0 && <Leaderboard problem={run.problem} result={result} />}
      {run.settings.search && <SearchReport run={run} search={run.settings.search} />}
      {run.settings.search && <TrialsReport run={run} />}
      <TestMetrics
        problem={run.problem}
        test={result.test}
        usedBefore={result.continued?.unseen === 'same test rows'}
      />
      {result.test.task === 'classification' ? (
        <ClassificationCharts test={result.test} />
      ) : (
        <RegressionCharts target={run.problem.target} test={result.test} />
      )}
      <ImportanceChart metric={run.problem.metric} importances={result.importances} />
      {result.continued === undefined && <RunPreparation run={run} />}
      <RunDetails run={run} />
    </Stack>
  );
}

function KeyFigures({ run }: { readonly run: FinishedRun }) {
  const { result, problem } = run;
  const { label } = testMetric(testMetricOf(problem.metric));
  const chosen = result.candidates.find(candidate => candidate.estimator === result.chosen);
  const threshold = thresholdText(result);
  const testScore = result.test.metrics[testMetricOf(problem.metric)];
  return (
    <StatRow>
      <Stat label="Chosen model" value={estimatorLabels[result.chosen]} />
      {threshold !== null && (
        <Stat label="Tuned threshold" value={threshold} detail="rather than from 50 %" />
      )}
      {chosen?.state === 'done' && (
        <Stat
          label={`${label}, cross-validated`}
          value={formatScore(shownScore(problem.metric, chosen.mean))}
          detail={`± ${formatScore(2 * chosen.sd)} (2 sd) over ${chosen.scores.length} folds`}
        />
      )}
      {testScore !== undefined && (
        <Stat
          label={`${label}, test`}
          value={formatScore(testScore)}
          detail={
            result.continued?.unseen === 'same test rows'
              ? 'by these rows for the second time'
              : 'measured once'
          }
        />
      )}
      <Stat
        label="Rows"
        value={formatNumber(result.trainRows)}
        detail={`trained on, ${formatNumber(result.testRows)} tested on`}
      />
      <Stat label="Time" value={formatSeconds((run.endedAt - run.startedAt) / 1000)} />
    </StatRow>
  );
}
