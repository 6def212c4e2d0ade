import { memo, useCallback, useMemo, useState } from 'react';
import { estimatorLabels } from '../../../core/models/catalogue.ts';
import type { Trial } from '../../../core/selection/search/trial.ts';
import type { TrainingInput } from '../../../jobs/contracts/training.ts';
import { testMetric, testMetricOf } from '../../../lifecycle/test-metrics.ts';
import {
  paramShares,
  trialCoordinates,
  trialCourse,
  variedEstimators,
} from '../../../lifecycle/trial-figures.ts';
import { BestSoFarChart } from '../../../ui/charts/search/best-so-far-chart.tsx';
import { CoordinatesChart } from '../../../ui/charts/search/coordinates-chart.tsx';
import { LateBarChart } from '../../../ui/charts/late-bar-chart.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
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
    <Stack>
      <Columns least="20rem" gap={5}>
        <Stack>
          <BestSoFarChart
            title="The search so far"
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
          <div>
            {estimators.length > 1 && (
              <SelectField
                label="Trials of"
                value={shown}
                onChange={setAsked}
                options={estimators.map(name => ({ value: name, label: estimatorLabels[name] }))}
              />
            )}
            <CoordinatesChart
              title={`What was tried of ${estimatorLabels[shown]}`}
              description={`Each line a trial through its parameters down to its ${label}.`}
              unit="Trial"
              {...coordinates}
            />
          </div>
        )}
      </Columns>
      <TrialTable trials={trials} metric={metric} />
    </Stack>
  );
});
