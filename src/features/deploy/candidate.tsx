import { estimatorLabels } from '../../core/models/catalogue.ts';
import { testMetric, shownScore, testMetricOf } from '../../lifecycle/evaluation/test-metrics.ts';
import { DefinitionList } from '../../ui/facts/definition-list.tsx';
import { formatNumber, formatScore } from '../../ui/format/format-number.ts';
import { formatDateTime } from '../../ui/format/format-time.ts';
import type { FinishedRun } from './read-deploy-state.ts';

/** A run in a line, to choose it by. */
export function describeRun(run: FinishedRun): string {
  return `${formatDateTime(run.startedAt)}: ${estimatorLabels[run.result.chosen]}`;
}

/** What one should know of a run's model before it answers. */
export function Candidate({ run: { problem, result, startedAt } }: { readonly run: FinishedRun }) {
  const metric = testMetricOf(problem.metric);
  const { label } = testMetric(metric);
  const chosen = result.candidates.find(candidate => candidate.estimator === result.chosen);
  const tested = formatScore(result.test.metrics[metric] ?? Number.NaN);
  return (
    <DefinitionList
      items={[
        { term: 'Model', details: estimatorLabels[result.chosen] },
        { term: 'Predicts', details: problem.target },
        {
          term: label,
          details:
            chosen?.state === 'done'
              ? `${tested} on the test rows; ${formatScore(shownScore(problem.metric, chosen.mean))} ± ${formatScore(chosen.sd)} cross-validated`
              : `${tested} on the test rows`,
        },
        {
          term: 'Trained',
          details: `${formatDateTime(startedAt)}, on ${formatNumber(result.trainRows)} rows`,
        },
      ]}
    />
  );
}
