import { brokenRuleOf } from '../../core/expectations/expectation-error.ts';
import { estimatorLabels } from '../../core/models/catalogue.ts';
import type { TrainingProgress } from '../../jobs/contracts/training.ts';
import { expectationsPath } from '../../lifecycle/data/expectation-suite.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import type { Problem } from '../../lifecycle/project.ts';
import type { CandidateResult } from '../../lifecycle/training/run.ts';
import { shownScore, testMetric, testMetricOf } from '../../lifecycle/evaluation/test-metrics.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { formatScore } from '../../ui/format/format-number.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { Progress } from '../../ui/feedback/progress.tsx';
import { leader, participantsOf } from './candidate-standing.ts';
import type { LiveTraining } from './live-training.ts';
import { RunWarnings } from './run-warnings.tsx';
import { TrainBackends } from './train-backends.tsx';

/** How far the training is, or how it ended. */
export function TrainingOutcome({
  training,
  onResume,
}: {
  readonly training: LiveTraining;
  /** Goes on with one that was paused. */
  readonly onResume: () => void;
}) {
  const { input, progress } = training;
  switch (training.state) {
    case 'running':
      return (
        <>
          <Progress
            label={progress?.phase ?? 'Starting'}
            fraction={progress?.fraction ?? null}
            detail={progress?.detail}
          />
          <p className="visually-hidden" role="status">
            {announcement(progress, participantsOf(training).length, input.problem)}
          </p>
        </>
      );
    case 'paused':
      return (
        <Notice
          title="The training is paused"
          actions={
            <Button variant="primary" onClick={onResume}>
              Resume
            </Button>
          }
        >
          What was found is kept on this device. It goes on where it was, now or another day: the run waits in
          the list below.
        </Notice>
      );
    case 'done':
      return (
        <>
          <Notice
            tone="success"
            title={doneTitle(progress?.finished ?? [], input.problem)}
            actions={
              <ButtonLink
                variant="primary"
                href={`${phasePath(input.projectId, 'evaluate')}?run=${input.runId}`}
              >
                See the results
              </ButtonLink>
            }
          >
            {input.settings.continueFrom === undefined
              ? 'It was trained on all training rows and tested once on the rows kept aside.'
              : 'The earlier model learned on; both were judged on the same test rows.'}
          </Notice>
          <RunWarnings runId={input.runId} />
          <TrainBackends progress={progress} />
        </>
      );
    case 'failed':
      return <Failure projectId={input.projectId} error={training.error} />;
    default:
      return training satisfies never;
  }
}

/** A critical rule that the table breaks stops a training before it begins. */
function Failure({ projectId, error }: { readonly projectId: string; readonly error: Error }) {
  const rule = brokenRuleOf(error);
  if (rule === null) return <ErrorNotice title="The training failed" error={error} />;
  return (
    <ErrorNotice title="The training was stopped before it began" error={error}>
      <ButtonLink href={expectationsPath(projectId, rule)}>Open the rule</ButtonLink>
    </ErrorNotice>
  );
}

function doneTitle(finished: readonly CandidateResult[], problem: Problem): string {
  const best = leader(finished);
  return best === undefined ? 'The training is done' : `Best: ${described(best, problem)}`;
}

/** Changes once a model is finished, not with every step of the bar. */
function announcement(progress: TrainingProgress | null, count: number, problem: Problem): string {
  const last = progress?.finished.at(-1);
  if (progress === null || last === undefined) return '';
  return `${progress.finished.length} of ${count} models done. ${described(last, problem)}.`;
}

function described(result: CandidateResult, { metric }: Problem): string {
  const name = estimatorLabels[result.estimator];
  if (result.state === 'failed') return `${name} failed: ${result.error}`;
  return `${name}, ${testMetric(testMetricOf(metric)).label} ${formatScore(shownScore(metric, result.mean))} ± ${formatScore(2 * result.sd)}`;
}
