import { useState } from 'react';
import { countsAt, metricsAt } from '../../../core/evaluation/threshold/at-threshold.ts';
import { placeOfThreshold } from '../../../core/evaluation/threshold/threshold-table.ts';
import type { ThresholdAnswer } from '../../../jobs/contracts/questions/performance.ts';
import type { BusinessProblem } from '../../../lifecycle/problem/business-problem.ts';
import {
  decisionSentences,
  worthOf,
  worthOfDoingNothing,
} from '../../../lifecycle/problem/decision-value.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { testMetric } from '../../../lifecycle/evaluation/test-metrics.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { ConfusionMatrix } from '../../../ui/charts/matrix/confusion-matrix.tsx';
import { Stat, StatRow } from '../../../ui/facts/stat.tsx';
import { formatNumber, formatPercent, formatScore } from '../../../ui/format/format-number.ts';
import { RangeField } from '../../../ui/forms/range-field.tsx';
import { Columns, Row, Stack } from '../../../ui/layout/stack.tsx';
import type { FinishedRun } from '../run-report.tsx';
import { BestThreshold } from './best-threshold.tsx';
import { RecordForm } from './record-form.tsx';
import { ThresholdChart } from './threshold-chart.tsx';

/** All that the counts decide, what decides most often first. */
const shownMetrics = [
  'precision',
  'recall',
  'f1',
  'f0_5',
  'f2',
  'accuracy',
  'balanced_accuracy',
  'matthews_corrcoef',
  'cohen_kappa',
];

/** A slider over all thresholds; metrics, counts, money and capacity follow it, without a worker. */
export function ThresholdExplorer({
  run,
  positive,
  business,
  answer: { table, own },
}: {
  readonly run: FinishedRun;
  readonly positive: string;
  readonly business: Pick<BusinessProblem, 'outcomes' | 'capacity'>;
  readonly answer: ThresholdAnswer;
}) {
  const [threshold, setThreshold] = useState(own);
  const counts = countsAt(table, placeOfThreshold(table, threshold));
  const metrics = metricsAt(counts);
  const rows = table.positives + table.negatives;
  const { test } = run.result;
  const code = test.task === 'classification' ? test.classes.indexOf(positive) : -1;
  const flagged = counts.truePositive + counts.falsePositive;
  const { outcomes } = business;
  const worth = outcomes && worthOf(counts, outcomes) - worthOfDoingNothing(counts, outcomes);
  return (
    <Stack>
      <RangeField
        label={`Say ${positive} from`}
        hint={`The model as it is says so from ${formatPercent(own)} on.`}
        value={threshold}
        min={0}
        max={1}
        step={0.001}
        spell={formatPercent}
        onChange={setThreshold}
      />
      <BestThreshold table={table} business={business} onChoose={setThreshold} />
      <StatRow>
        <Stat
          label="Flagged"
          value={formatPercent(flagged / rows)}
          detail={`${formatNumber(flagged)} of ${formatNumber(rows)} test rows`}
        />
        {shownMetrics.map(name => (
          <Stat key={name} label={testMetric(name).label} value={formatScore(metrics[name]!)} />
        ))}
        {outcomes && worth !== null && (
          <Stat
            label="Against doing nothing"
            value={`${formatNumber(Math.round(worth))} ${outcomes.unit}`}
            detail="on the test rows"
          />
        )}
      </StatRow>
      <ul className="evaluate-account" aria-live="polite">
        {decisionSentences(counts, positive, business).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {(outcomes === null || business.capacity === null) && (
        <Row>
          <ButtonLink href={`${phasePath(run.projectId, 'problem')}?view=success`}>
            Say what outcomes are worth and how many you can act on
          </ButtonLink>
        </Row>
      )}
      <Columns least="20rem">
        <ConfusionMatrix
          title="At this threshold"
          description="Rows are the true classes, columns what would be said."
          classes={[`not ${positive}`, positive]}
          counts={[counts.trueNegative, counts.falsePositive, counts.falseNegative, counts.truePositive]}
        />
        <ThresholdChart table={table} outcomes={outcomes} />
      </Columns>
      <RecordForm
        run={run}
        about="threshold"
        legend="Record this threshold"
        decision={`Say ${positive} from ${formatPercent(threshold)} on.`}
        rule={code === -1 ? undefined : { kind: 'threshold', positive: code, threshold }}
        evidence={{
          Flagged: formatPercent(flagged / rows),
          ...Object.fromEntries(
            shownMetrics.map(name => [testMetric(name).label, formatScore(metrics[name]!)]),
          ),
          ...(outcomes &&
            worth !== null && { 'Against doing nothing': `${Math.round(worth)} ${outcomes.unit}` }),
          'Test rows': rows,
        }}
      />
    </Stack>
  );
}
