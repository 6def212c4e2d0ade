import type { TrainingProgress } from '../../jobs/contracts/training.ts';

/** What trains the networks and what compares rows, and why that, once there is something to say. */
export function TrainBackends({
  progress,
}: {
  readonly progress: Pick<TrainingProgress, 'backend' | 'comparedOn'> | null;
}) {
  const reasons = [progress?.backend, ...(progress?.comparedOn ?? [])].flatMap(
    chosen => chosen?.reason ?? [],
  );
  return reasons.map(reason => (
    <p key={reason} className="train-backend">
      {reason}.
    </p>
  ));
}
