import { estimatorLabels } from '../../../core/models/catalogue.ts';
import { changedContent } from '../../../lifecycle/governance/approval-rules.ts';
import type { ApprovalStep } from '../../../lifecycle/governance/approval.ts';
import { modelCardPath, phasePath } from '../../../lifecycle/phases.ts';
import type { Approval } from '../../../storage/governance/approvals.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { DefinitionList } from '../../../ui/facts/definition-list.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { FinishedRun } from '../finished-run.ts';
import { stateTones } from './approval-words.ts';
import './approval.css';

/** Where a model stands, why, and whether it may be deployed. */
export function StandingPanel({
  approval: { standing, policy, content },
  obstacle,
  run,
  isDeployed,
}: {
  readonly approval: Approval;
  /** Why it may not be deployed; null where it may. */
  readonly obstacle: string | null;
  readonly run: FinishedRun;
  readonly isDeployed: boolean;
}) {
  const { state, last, submission } = standing;
  const changed = last === null ? [] : changedContent(last.content, content);
  const ofRun = `?run=${run.id}`;
  return (
    <Panel
      title={
        <>
          {estimatorLabels[run.result.chosen]} <Tag tone={stateTones[state]}>{state}</Tag>
        </>
      }
      description={`Predicts ${run.problem.target}; trained ${formatDateTime(run.startedAt)}.`}
      actions={
        <>
          <ButtonLink href={`${phasePath(run.projectId, 'evaluate')}${ofRun}`}>Evaluation</ButtonLink>
          <ButtonLink href={modelCardPath(run.projectId, run.id)}>Model card</ButtonLink>
          <ButtonLink href={`${phasePath(run.projectId, 'deploy')}${ofRun}`}>Deploy</ButtonLink>
        </>
      }
    >
      <Stack>
        {obstacle === null ? (
          <Notice tone="success" title="It may be deployed">
            {policy.approvers === 'nobody' && state !== 'approved'
              ? 'This project asks for no approval.'
              : undefined}
          </Notice>
        ) : (
          <Notice tone="warning" title="It may not be deployed">
            {obstacle}
            {isDeployed &&
              state !== 'retired' &&
              ' It was deployed before, and goes on answering until another takes its place or it is retired.'}
          </Notice>
        )}
        <DefinitionList
          items={[
            ...(submission === null ? [] : [{ term: 'Submitted', details: told(submission) }]),
            ...(last === null || last.act === 'submitted'
              ? []
              : [{ term: `${last.act.charAt(0).toUpperCase()}${last.act.slice(1)}`, details: told(last) }]),
            ...(changed.length === 0
              ? []
              : [
                  {
                    term: 'Changed since',
                    details: `${changed.join(' and ')}, by what they were at that step`,
                  },
                ]),
            {
              term: 'SHA-256 of the model',
              details: <code className="approval-hash">{content.model}</code>,
            },
          ]}
        />
      </Stack>
    </Panel>
  );
}

function told({ by, at, reason }: ApprovalStep): string {
  return `by ${by.name}, ${formatDateTime(at)}${reason === '' ? '' : `: ${reason}`}`;
}
