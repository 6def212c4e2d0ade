import type { DecisionMetric } from '../../core/evaluation/decision-metrics.ts';
import { type EstimatorName, estimatorEntries, estimatorLabels } from '../../core/models/catalogue.ts';
import { shownScore } from '../../lifecycle/test-metrics.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { formatScore } from '../../ui/format-number.ts';
import { formatSeconds } from '../../ui/format-time.ts';
import { Tag } from '../../ui/tag.tsx';
import { standingOf } from './candidate-standing.ts';
import type { LiveTraining } from './live-training.ts';
import './train.css';

/** The models to choose from; while they train and after, how each stands. */
export function CandidateList({
  candidates,
  chosen,
  onChange,
  training,
  metric,
}: {
  readonly candidates: readonly EstimatorName[];
  readonly chosen: readonly EstimatorName[];
  readonly onChange: (chosen: readonly EstimatorName[]) => void;
  readonly training: LiveTraining | null;
  /** That the scores are of: the problem's. */
  readonly metric: DecisionMetric;
}) {
  const choose = (candidate: EstimatorName, wanted: boolean) =>
    onChange(candidates.filter(other => (other === candidate ? wanted : chosen.includes(other))));
  return (
    <fieldset className="train-candidates" disabled={training?.state === 'running'}>
      <legend className="visually-hidden">Models to compare</legend>
      {candidates.map(candidate => (
        <div key={candidate} className="train-candidate">
          <CheckboxField
            label={estimatorLabels[candidate]}
            hint={estimatorEntries[candidate].description}
            checked={chosen.includes(candidate)}
            onChange={wanted => choose(candidate, wanted)}
          />
          <Standing candidate={candidate} training={training} metric={metric} />
        </div>
      ))}
    </fieldset>
  );
}

function Standing({
  candidate,
  training,
  metric,
}: {
  readonly candidate: EstimatorName;
  readonly training: LiveTraining | null;
  readonly metric: DecisionMetric;
}) {
  const standing = standingOf(candidate, training);
  switch (standing.state) {
    case 'idle':
      return null;
    case 'waiting':
      return (
        <p className="train-standing">
          <Tag>Waiting</Tag>
        </p>
      );
    case 'training':
      return (
        <p className="train-standing">
          <Tag tone="info">Training</Tag>
        </p>
      );
    case 'failed':
      return (
        <p className="train-standing" data-failed>
          <Tag tone="danger">Failed</Tag>
          <span>{standing.error}</span>
        </p>
      );
    case 'done':
      return (
        <p className="train-standing">
          {standing.leads && <Tag tone="success">{training?.state === 'done' ? 'Best' : 'Best so far'}</Tag>}
          <span>
            <strong>{formatScore(shownScore(metric, standing.mean))}</strong> ± {formatScore(standing.sd)}
          </span>
          <span className="train-seconds">{formatSeconds(standing.seconds)}</span>
        </p>
      );
    default:
      return standing satisfies never;
  }
}
