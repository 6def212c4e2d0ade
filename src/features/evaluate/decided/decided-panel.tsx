import type { Decision } from '../../../lifecycle/evaluation/decision.ts';
import { type HeldRule, heldRuleOf, isOutdated } from '../../../lifecycle/evaluation/held-rule.ts';
import { drawsLots, groupCaution, lotWords, ruleSentence } from '../../../lifecycle/evaluation/rule-words.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { useInsight } from '../../../jobs/use-insight.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { listDecisions } from '../../../storage/models/decisions.ts';
import { currentDeployment } from '../../../storage/models/registry.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import { RecordForm } from '../performance/record-form.tsx';
import type { FinishedRun } from '../run-report.tsx';
import { DecidedTables } from './decided-tables.tsx';

const onDecided = onChangeOf('decisions', 'deployments');

/** What the run's model comes to by the rule that a person decided on, beside what it was trained to say; nothing without one. */
export function DecidedPanel({ run }: { readonly run: FinishedRun }) {
  const loaded = useLatest(useLoaded(() => readDecided(run), [run.id], onDecided));
  // Most runs have none: nothing is said until there is something to say.
  if (loaded.state === 'loading') return null;
  return (
    <WhenLoaded
      loaded={loaded}
      loadingLabel="Reading the decisions…"
      failedTitle="The decisions could not be read"
    >
      {known => known && <Decided key={known.held.decisionId} run={run} {...known} />}
    </WhenLoaded>
  );
}

interface Known {
  readonly held: HeldRule;
  readonly decision: Decision;
  /** Whether the deployed model answers by another rule, or none. */
  readonly isDeployedOtherwise: boolean;
}

async function readDecided({ id, projectId }: FinishedRun): Promise<Known | null> {
  const [decisions, deployment] = await Promise.all([
    listDecisions(projectId, id),
    currentDeployment(projectId),
  ]);
  const held = heldRuleOf(decisions, id);
  if (held === null) return null;
  const decision = decisions.find(one => one.id === held.decisionId)!;
  return {
    held,
    decision,
    isDeployedOtherwise: deployment?.runId === id && isOutdated(deployment.held, held),
  };
}

function Decided({
  run,
  held: { rule },
  decision,
  isDeployedOtherwise,
}: Known & { readonly run: FinishedRun }) {
  const { test } = run.result;
  const classes = test.task === 'classification' ? test.classes : [];
  const { job, cancel, reset } = useInsight('decided', run.id, { decision: decision.id });
  return (
    <Panel
      title="As decided"
      description={`${ruleSentence(rule, classes)} Decided ${formatDateTime(decision.at)}: ${decision.reason}`}
    >
      <Stack>
        {isDeployedOtherwise && (
          <Notice
            tone="warning"
            title="The deployed model does not answer so yet"
            actions={
              <ButtonLink href={`${phasePath(run.projectId, 'deploy')}?run=${run.id}`}>
                Go to Deploy
              </ButtonLink>
            }
          >
            It was deployed before this was decided, and answers as it did then until it is deployed again.
          </Notice>
        )}
        <JobNotice
          job={job}
          runningTitle="Measuring what was decided"
          failedTitle="What was decided could not be measured"
          onCancel={cancel}
          onDismiss={reset}
        >
          {answer => <DecidedTables answer={answer} classes={classes} />}
        </JobNotice>
        {rule.kind === 'groups' && <Notice title="Deciding by group">{groupCaution}</Notice>}
        {drawsLots(rule) && <p className="evaluate-plan-note">{lotWords}</p>}
        <details>
          <summary>Take it back</summary>
          <RecordForm
            run={run}
            about={decision.about}
            legend="Record that it is taken back"
            decision="The model says again what it was trained to say."
            evidence={{ 'Taken back': decision.decision }}
            rule={null}
          />
        </details>
      </Stack>
    </Panel>
  );
}
