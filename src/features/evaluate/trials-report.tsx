import { useCallback, useMemo, useState } from 'react';
import { estimatorLabels } from '../../core/models/catalogue.ts';
import type { Trial } from '../../core/selection/search/trial.ts';
import {
  paramShares,
  trialCoordinates,
  trialCourse,
  variedEstimators,
} from '../../lifecycle/trial-figures.ts';
import { testMetric, testMetricOf } from '../../lifecycle/test-metrics.ts';
import { getTrials } from '../../storage/trials.ts';
import { BestSoFarChart } from '../../ui/charts/search/best-so-far-chart.tsx';
import { CoordinatesChart } from '../../ui/charts/search/coordinates-chart.tsx';
import { LateBarChart } from '../../ui/charts/late-bar-chart.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { SelectField } from '../../ui/forms/select-field.tsx';
import { Columns, Stack } from '../../ui/layout/stack.tsx';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../ui/loading/when-loaded.tsx';
import type { FinishedRun } from './run-report.tsx';
import { TrialsTable } from './trials-table.tsx';

/** Every trial of a run's search, to be looked at again. */
export function TrialsReport({ run }: { readonly run: FinishedRun }) {
  const loaded = useLoaded(() => getTrials(run.id), [run.id]);
  return (
    <WhenLoaded loaded={loaded} loadingLabel="Reading the trials…" failedTitle="The trials could not be read">
      {trials => (trials.length === 0 ? null : <Trials run={run} trials={trials} />)}
    </WhenLoaded>
  );
}

function Trials({ run, trials }: { readonly run: FinishedRun; readonly trials: readonly Trial[] }) {
  const { metric } = run.problem;
  const { search } = run.settings;
  const { label } = testMetric(testMetricOf(metric));
  const [asked, setAsked] = useState<string | null>(null);
  const course = useMemo(() => trialCourse(trials, metric), [trials, metric]);
  const estimators = useMemo(() => variedEstimators(trials), [trials]);
  const shown = estimators.find(name => name === asked) ?? estimators[0];
  const shares = useCallback(() => (shown === undefined ? [] : paramShares(trials, shown)), [trials, shown]);
  const coordinates = useMemo(
    () => (shown === undefined ? null : trialCoordinates(trials, shown, metric, label, search)),
    [trials, shown, metric, label, search],
  );
  return (
    <Panel title="Trials" description="All that the search tried, kept with the run.">
      <Stack gap={5}>
        {estimators.length > 1 && shown !== undefined && (
          <div className="evaluate-choice">
            <SelectField
              label="Parameters of"
              value={shown}
              onChange={setAsked}
              options={estimators.map(name => ({ value: name, label: estimatorLabels[name] }))}
            />
          </div>
        )}
        <Columns least="20rem" gap={5}>
          <Stack>
            <BestSoFarChart
              title="The search trial by trial"
              description={`Each dot a trial by its ${label}; the line is the best until then.`}
              unit="Trial"
              scoreLabel={label}
              {...course}
            />
            {shown !== undefined && (
              <LateBarChart
                title={`What moved the score of ${estimatorLabels[shown]}`}
                description="How much of what its parameters did to the score each did, as far as the trials tell."
                unit="Share, %"
                compute={shares}
              />
            )}
          </Stack>
          {coordinates !== null && shown !== undefined && (
            <CoordinatesChart
              title={`What was tried of ${estimatorLabels[shown]}`}
              description={`Each line a trial through its parameters down to its ${label}.`}
              unit="Trial"
              {...coordinates}
            />
          )}
        </Columns>
        <TrialsTable trials={trials} metric={metric} />
      </Stack>
    </Panel>
  );
}
