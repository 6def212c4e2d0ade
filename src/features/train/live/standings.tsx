import type { DecisionMetric } from '../../../core/evaluation/decision-metrics.ts';
import { type EstimatorName, estimatorLabels } from '../../../core/models/catalogue.ts';
import { shownScore } from '../../../lifecycle/evaluation/test-metrics.ts';
import { formatScore } from '../../../ui/format/format-number.ts';
import { formatSeconds } from '../../../ui/format/format-time.ts';
import { Tag } from '../../../ui/facts/tag.tsx';
import { type CandidateStanding, participantsOf, standingOf } from '../candidate-standing.ts';
import type { LiveTraining } from '../live-training.ts';
import '../train.css';

/** How each algorithm of a training stands: waiting, at work, failed, or its score over the folds and its times. */
export function Standings({ training }: { readonly training: LiveTraining }) {
  return (
    <ul className="train-standings" aria-label="Algorithms">
      {participantsOf(training).map(candidate => (
        <Standing
          key={candidate}
          candidate={candidate}
          standing={standingOf(candidate, training)}
          metric={training.input.problem.metric}
          over={training.state !== 'running'}
        />
      ))}
    </ul>
  );
}

function Standing({
  candidate,
  standing,
  metric,
  over,
}: {
  readonly candidate: EstimatorName;
  readonly standing: CandidateStanding;
  readonly metric: DecisionMetric;
  readonly over: boolean;
}) {
  return (
    <li>
      <span>{estimatorLabels[candidate]}</span>
      <StandingText standing={standing} metric={metric} over={over} />
    </li>
  );
}

function StandingText({
  standing,
  metric,
  over,
}: {
  readonly standing: CandidateStanding;
  readonly metric: DecisionMetric;
  readonly over: boolean;
}) {
  switch (standing.state) {
    case 'idle':
      return null;
    case 'waiting':
      return <Tag>Waiting</Tag>;
    case 'training':
      return <Tag tone="info">At work</Tag>;
    case 'failed':
      return (
        <span className="train-failure">
          <Tag tone="danger">Failed</Tag> {standing.error}
        </span>
      );
    case 'done': {
      const { mean, sd, seconds, fitSeconds, scoreSeconds, leads, tuned } = standing;
      return (
        <span className="train-score">
          {leads && <Tag tone="success">{over ? 'Best' : 'Best so far'}</Tag>}
          {tuned?.kept && <Tag tone="info">Tuned</Tag>}
          <span>
            <strong>{formatScore(shownScore(metric, mean))}</strong> ± {formatScore(2 * sd)}
          </span>
          <span className="train-seconds">
            {fitSeconds === undefined || scoreSeconds === undefined
              ? formatSeconds(seconds)
              : `fit ${formatSeconds(fitSeconds)}, score ${formatSeconds(scoreSeconds)}`}
          </span>
        </span>
      );
    }
    default:
      return standing satisfies never;
  }
}
