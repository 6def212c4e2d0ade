import { useState } from 'react';
import type { PartLoss } from '../../../core/weakness/part-loss.ts';
import type { ErrorsQuestions } from '../../../jobs/contracts/questions/errors.ts';
import { useInsight } from '../../../jobs/use-insight.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import type { Segment } from '../../../lifecycle/data/segment.ts';
import { onChangeOf, requireDatasetVersion } from '../../../storage/data/project-dataset.ts';
import { listSegments } from '../../../storage/data/segments.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { IntervalChart } from '../../../ui/charts/interval-chart.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { errorEstimate, errorLabel } from './error-estimate.ts';
import '../evaluate-page.css';

const onSegments = onChangeOf('segments');

/** How wrong the model is in each saved segment, and over time. */
export function PartsPanel({ run }: EvaluateViewProps) {
  const loaded = useLoaded(() => readParts(run), [run.id], onSegments);
  return (
    <WhenLoaded
      loaded={loaded}
      loadingLabel="Reading the segments…"
      failedTitle="The segments could not be read"
    >
      {known => <Parts run={run} {...known} />}
    </WhenLoaded>
  );
}

async function readParts({ projectId, datasetVersionId, problem }: EvaluateViewProps['run']) {
  const [segments, { schema }] = await Promise.all([
    listSegments(projectId),
    requireDatasetVersion(datasetVersionId),
  ]);
  const others = schema.filter(({ name }) => name !== problem.target);
  return {
    segments,
    times: others.filter(({ kind }) => kind === 'datetime').map(({ name }) => name),
    numbers: others.filter(({ kind }) => kind === 'integer' || kind === 'number').map(({ name }) => name),
  };
}

function Parts({
  run,
  segments,
  times,
  numbers,
}: EvaluateViewProps & {
  readonly segments: readonly Segment[];
  readonly times: readonly string[];
  /** Any of which may stand for time, as a year does. */
  readonly numbers: readonly string[];
}) {
  const [time, setTime] = useState<string | null>(times[0] ?? null);
  const asked = segments.map(({ name, conditions }) => ({ name, conditions }));
  const isEmpty = asked.length === 0 && time === null;
  const { job, cancel, reset } = useInsight(
    'errorsByPart',
    run.id,
    isEmpty ? null : { segments: asked, time },
  );
  return (
    <Panel
      title="By segment and by time"
      description="How wrong the model is in the rows that you look at often, and whether it gets worse as time goes on."
    >
      <Stack>
        {asked.length === 0 && (
          <p>
            No segment is saved. On Explore, choose rows and save them under a name: they are then measured
            here. <ButtonLink href={phasePath(run.projectId, 'explore')}>Go to Explore</ButtonLink>
          </p>
        )}
        {times.length + numbers.length === 0 ? (
          <p>No column of dates, times or numbers is there to follow the errors along.</p>
        ) : (
          <div className="evaluate-choice">
            <SelectField
              label="Time"
              hint={
                times.length === 0
                  ? 'No column holds dates: a number may stand for time, as a year does.'
                  : undefined
              }
              value={time ?? ''}
              onChange={value => setTime(value === '' ? null : value)}
              options={[none, ...[...times, ...numbers].map(value => ({ value, label: value }))]}
            />
          </div>
        )}
        <JobNotice
          job={job}
          runningTitle="Measuring the errors by segment"
          failedTitle="The errors could not be measured"
          onCancel={cancel}
          onDismiss={reset}
        >
          {found => <Found found={found} time={time} />}
        </JobNotice>
      </Stack>
    </Panel>
  );
}

function Found({
  found: { overall, segments, times, trend, gone },
  time,
}: {
  readonly found: ErrorsQuestions['errorsByPart']['answer'];
  readonly time: string | null;
}) {
  const unit = errorLabel(overall);
  const all = { label: 'All test rows', value: errorEstimate(overall).value };
  const percent = overall.errorRate !== null;
  return (
    <Stack>
      {segments.length > 0 && (
        <IntervalChart
          title={`${unit} by segment`}
          description={segmentSentence(segments)}
          points={pointsOf(segments)}
          unit={unit}
          overall={all}
          percent={percent}
        />
      )}
      {gone.length > 0 && <p>Without their columns in this table, and left out: {gone.join(', ')}.</p>}
      {times.length > 0 && (
        <IntervalChart
          title={`${unit} by ${time}`}
          description={trendSentence(trend, time ?? '')}
          points={pointsOf(times)}
          unit={unit}
          overall={all}
          percent={percent}
        />
      )}
    </Stack>
  );
}

const none = { value: '', label: 'none' };

type Part = PartLoss & { readonly label: string };

function pointsOf(parts: readonly Part[]) {
  return parts
    .map(part => ({ label: part.label, rows: part.rows, ...errorEstimate(part) }))
    .filter(({ low }) => !Number.isNaN(low));
}

function segmentSentence(segments: readonly Part[]): string {
  const unlike = segments.filter(({ pValue }) => pValue < 0.05).map(({ label }) => label);
  return unlike.length === 0
    ? 'None differs from the other rows beyond chance (Welch’s test of the losses, Holm’s correction).'
    : `Beyond chance unlike the other rows (Welch’s test of the losses, Holm’s correction): ${unlike.join(', ')}.`;
}

function trendSentence(
  trend: { readonly rho: number; readonly pValue: number } | null,
  time: string,
): string {
  if (trend === null) return 'One stretch after the other, each of about as many rows.';
  const figures = `Spearman’s ρ ${formatNumber(Number(trend.rho.toPrecision(2)))}, p = ${formatNumber(Number(trend.pValue.toPrecision(2)))}`;
  if (trend.pValue >= 0.05)
    return `The errors neither grow nor fall with ${time} beyond chance (${figures}).`;
  return `The errors ${trend.rho > 0 ? 'grow' : 'fall'} with ${time} (${figures}).`;
}
