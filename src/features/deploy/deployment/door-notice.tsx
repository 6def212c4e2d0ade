import { approvalPath } from '../../../lifecycle/phases.ts';
import type { DeploymentDoor } from '../../../storage/governance/deployment-door.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import type { FinishedRun } from './read-deploy-state.ts';

/** Why a model may not be deployed and where that is settled, or who approved it; nothing where nobody asks. */
export function DoorNotice({ door, run }: { readonly door: DeploymentDoor; readonly run: FinishedRun }) {
  const { obstacle, standing } = door;
  const toApproval = <ButtonLink href={approvalPath(run.projectId, run.id)}>Open its approval</ButtonLink>;
  if (obstacle !== null)
    return (
      <Notice tone="warning" title="This model may not be deployed" actions={toApproval}>
        {obstacle}
      </Notice>
    );
  if (standing.state !== 'approved') return null;
  const { by, at, reason } = standing.last!;
  return (
    <Notice tone="success" title={`Approved by ${by.name}, ${formatDateTime(at)}`} actions={toApproval}>
      {reason}
    </Notice>
  );
}
