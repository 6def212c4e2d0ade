import { useEffect, useRef, useState } from 'react';
import { testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { leader } from '../candidate-standing.ts';
import type { LiveTraining, RunningTraining } from '../live-training.ts';
import { TrainBackends } from '../train-backends.tsx';
import { TrainingOutcome } from '../training-outcome.tsx';
import { DoneNotificationField } from './done-notification-field.tsx';
import { LiveTrials } from './live-trials.tsx';
import { Standings } from './standings.tsx';
import '../train.css';

/** The training that is at work or was just over: how far it is, how its algorithms stand, what it tries. */
export function TrainingPanel({
  training,
  onResume,
}: {
  readonly training: LiveTraining;
  /** Goes on with one that was paused. */
  readonly onResume: () => void;
}) {
  const { label } = testMetric(testMetricOf(training.input.problem.metric));
  const isContinued = training.input.settings.continueFrom !== undefined;
  const place = useFocusWhenBegun(training.state === 'running');
  return (
    <div ref={place} className="train-panel" tabIndex={-1}>
      <Panel
        title={titles[training.state]}
        description={
          isContinued
            ? 'An earlier model learns more; it is judged before and after on the same test rows.'
            : `${label} over the folds, mean ± 2 standard deviations.`
        }
      >
        <Stack>
          <TrainingOutcome training={training} onResume={onResume} />
          {training.state === 'running' && <Controls training={training} />}
          {training.state !== 'failed' && !isContinued && <Standings training={training} />}
          {training.state === 'running' && <TrainBackends progress={training.progress} />}
          {training.state === 'running' ? (
            <LiveTrials training={training} />
          ) : (
            <PastTrials training={training} />
          )}
        </Stack>
      </Panel>
    </div>
  );
}

const titles: Readonly<Record<LiveTraining['state'], string>> = {
  running: 'At work',
  paused: 'Paused',
  done: 'What came of it',
  failed: 'What came of it',
};

/** The trials of one that is over, folded away: what comes next is below. */
function PastTrials({ training }: { readonly training: LiveTraining }) {
  const [open, setOpen] = useState(false);
  if ((training.progress?.trials ?? []).length < 2) return null;
  return (
    <details className="train-more" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>The search trial by trial</summary>
      {open && <LiveTrials training={training} />}
    </details>
  );
}

/** Pausing keeps everything, finishing makes the best of it, cancelling throws it away. */
function Controls({ training }: { readonly training: RunningTraining }) {
  const [asked, setAsked] = useState<'pause' | 'finish' | null>(null);
  const { input, progress, pause, finish, cancel } = training;
  const finishing = input.finishNow === true;
  const hasResult = leader(progress?.finished ?? []) !== undefined;
  return (
    <>
      <Row>
        <Button
          busy={asked === 'pause'}
          // Before the first news the run may not be stored yet.
          disabled={finishing || progress === null}
          onClick={() => {
            setAsked('pause');
            pause();
          }}
        >
          Pause
        </Button>
        {input.settings.continueFrom === undefined && (
          <Button
            busy={asked === 'finish' && !finishing}
            disabled={!hasResult || finishing}
            onClick={() => {
              setAsked('finish');
              finish();
            }}
          >
            Stop and keep the best
          </Button>
        )}
        <Button variant="quiet" onClick={cancel}>
          Cancel
        </Button>
      </Row>
      <p className="train-soft">
        {finishing
          ? 'Looks no further: the best so far is trained on all training rows and tested.'
          : 'Pausing keeps what was found, also over a closed tab; cancelling throws it away. The screen stays awake meanwhile, where the browser lets it.'}
      </p>
      <DoneNotificationField />
    </>
  );
}

/** A place to focus when the work begins and the button that began it went with the form. */
function useFocusWhenBegun(running: boolean) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (running && lost) place.current?.focus({ preventScroll: true });
  }, [running]);
  return place;
}
