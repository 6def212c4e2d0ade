import { estimatorLabels } from '../../../core/models/catalogue.ts';
import { shownScore, testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { formatScore } from '../../../ui/format/format-number.ts';
import { leader } from '../candidate-standing.ts';
import type { LiveTraining } from '../live-training.ts';

/** Title and text of the notification of a training that is over; no value of the table is in it. */
export function overSentence({ state, input, progress }: LiveTraining): readonly [string, string] {
  switch (state) {
    case 'running':
    case 'paused':
      return ['The training is paused', 'It can be gone on with from the Train page.'];
    case 'failed':
      return ['The training failed', 'The Train page says why.'];
    case 'done': {
      const best = leader(progress?.finished ?? []);
      if (best?.state !== 'done') return ['The training is done', 'Its results are there to be read.'];
      const { metric } = input.problem;
      const label = testMetric(testMetricOf(metric)).label;
      return [
        'The training is done',
        `${estimatorLabels[best.estimator]} is best: ${label} ${formatScore(shownScore(metric, best.mean))}.`,
      ];
    }
    default:
      return state satisfies never;
  }
}
