import { estimatorLabels } from '../../../core/models/catalogue.ts';
import { testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import type { Decision } from '../../../lifecycle/evaluation/decision.ts';
import { heldRuleOf, isOutdated } from '../../../lifecycle/evaluation/held-rule.ts';
import type { Deployment } from '../../../lifecycle/deployment/registry.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { formatScore } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { DefinitionList } from '../../../ui/facts/definition-list.tsx';
import { Stat, StatRow } from '../../../ui/facts/stat.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { whatItSays } from './candidate.tsx';
import type { FinishedRun } from './read-deploy-state.ts';

/** The version that answers predictions now, and where to go with it. */
export function CurrentDeployment({
  deployment,
  runs,
  decisions,
}: {
  readonly deployment: Deployment;
  readonly runs: readonly FinishedRun[];
  readonly decisions: readonly Decision[];
}) {
  const { projectId } = deployment;
  const run = runs.find(one => one.id === deployment.runId);
  const metric = run && testMetricOf(run.problem.metric);
  const isDecidedSince = isOutdated(deployment.held, heldRuleOf(decisions, deployment.runId));
  return (
    <Panel
      title="Answering now"
      description="It works offline, and logs each prediction on this device for the monitor."
      actions={
        <>
          <ButtonLink href={phasePath(projectId, 'monitor')}>Monitor</ButtonLink>
          <ButtonLink href={phasePath(projectId, 'predict')} variant="primary">
            Predict
          </ButtonLink>
        </>
      }
    >
      <Stack>
        <StatRow>
          <Stat label="Model" value={deployment.model} detail={run && estimatorLabels[run.result.chosen]} />
          <Stat label="Version" value={deployment.version} detail="champion" />
          {run && metric !== undefined && (
            <Stat
              label={`${testMetric(metric).label}, test`}
              value={formatScore(run.result.test.metrics[metric] ?? Number.NaN)}
            />
          )}
          <Stat label="Deployed" value={formatDateTime(deployment.deployedAt)} />
        </StatRow>
        {run && run.result.test.task === 'classification' && (
          <DefinitionList items={[{ term: 'Says', details: whatItSays(run, deployment.held?.rule) }]} />
        )}
        {isDecidedSince && (
          <Notice tone="warning" title="Something else was decided since">
            This version goes on answering as it was deployed. Deploy its run again for the decision to hold.
          </Notice>
        )}
      </Stack>
    </Panel>
  );
}
