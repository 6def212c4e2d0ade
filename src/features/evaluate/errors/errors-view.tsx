import { likenessSentence } from '../../../lifecycle/evaluation/weakness-words.ts';
import { BarChart } from '../../../ui/charts/bar-chart.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { AskedPanel } from '../asked-panel.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { PartsPanel } from './parts-panel.tsx';
import { RobustnessCurves } from './robustness-curves.tsx';
import { SlicesPanel } from './slices-panel.tsx';
import { WorstRowsPanel } from './worst-rows-panel.tsx';

const nothingMore = {};

/** Where the model is wrong: in which slices, segments, times and rows, and how it stands up to what is not as in training. */
export function ErrorsView({ run }: EvaluateViewProps) {
  return (
    <Stack gap={5}>
      <SlicesPanel run={run} />
      <WorstRowsPanel run={run} />
      <PartsPanel run={run} />
      <AskedPanel
        title="Test rows against training rows"
        description="A quick model is asked to tell them apart (adversarial validation). Where it can, the test is of other rows than the training, by the columns that it leans on."
        kind="trainAgainstTest"
        runId={run.id}
        asks={nothingMore}
        action="Tell them apart"
        running="Telling test rows from training rows"
      >
        {found => (
          <Stack>
            <p>{likenessSentence(found)}</p>
            <BarChart
              title="Columns that tell test from training"
              description="The fall of the quick model’s ROC AUC when a column is shuffled, with one standard deviation."
              bars={found.columns
                .slice(0, mostBars)
                .map(({ column, mean, sd }) => ({ label: column, value: mean, error: sd }))}
              unit="Fall of ROC AUC"
            />
          </Stack>
        )}
      </AskedPanel>
      <AskedPanel
        title="Robustness"
        description="How the score on the test rows falls when their values are disturbed more and more: a model that leans on one fragile column falls early."
        kind="robustness"
        runId={run.id}
        asks={nothingMore}
        action="Disturb the rows"
        running="Disturbing the test rows"
      >
        {found => <RobustnessCurves run={run} found={found} />}
      </AskedPanel>
    </Stack>
  );
}

const mostBars = 12;
