import { memo, useMemo } from 'react';
import type { Trial } from '../../../core/selection/search/trial.ts';
import type { TrainingInput } from '../../../jobs/contracts/training.ts';
import { testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { searchFigures } from '../../../lifecycle/training/trial-figures.ts';
import { SearchCharts } from '../../../ui/charts/search/search-charts.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useSparing } from '../../../ui/loading/use-sparing.ts';
import type { LiveTraining } from '../live-training.ts';
import { TrialTable } from './trial-table.tsx';

const none: readonly Trial[] = [];
/** Drawing takes its time: oftener would hold the page up. */
const betweenDrawings = 2000;

/** The trials of a search while they come in. */
export function LiveTrials({ training: { input, progress } }: { readonly training: LiveTraining }) {
  const trials = useSparing(progress?.trials ?? none, betweenDrawings);
  return trials.length < 2 ? null : <Trials trials={trials} input={input} />;
}

const Trials = memo(function Trials({
  trials,
  input,
}: {
  readonly trials: readonly Trial[];
  readonly input: TrainingInput;
}) {
  const { metric } = input.problem;
  const { search } = input.settings;
  const { label } = testMetric(testMetricOf(metric));
  const figures = useMemo(
    () => searchFigures(trials, metric, label, search),
    [trials, metric, label, search],
  );
  return (
    <Stack>
      <SearchCharts title="The search so far" scoreLabel={label} figures={figures} />
      <TrialTable trials={trials} metric={metric} />
    </Stack>
  );
});
