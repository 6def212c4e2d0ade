import { useMemo } from 'react';
import type { Trial } from '../../core/selection/search/trial.ts';
import { testMetric, testMetricOf } from '../../lifecycle/evaluation/test-metrics.ts';
import { searchFigures } from '../../lifecycle/training/trial-figures.ts';
import { getTrials } from '../../storage/models/trials.ts';
import { SearchCharts } from '../../ui/charts/search/search-charts.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
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
  const figures = useMemo(
    () => searchFigures(trials, metric, label, search),
    [trials, metric, label, search],
  );
  return (
    <Panel title="Trials" description="All that the search tried, kept with the run.">
      <Stack gap={5}>
        <SearchCharts title="The search trial by trial" scoreLabel={label} figures={figures} />
        <TrialsTable trials={trials} metric={metric} />
      </Stack>
    </Panel>
  );
}
