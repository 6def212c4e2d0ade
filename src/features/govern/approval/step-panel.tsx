import { useRef, useState } from 'react';
import { stepObstacle } from '../../../lifecycle/governance/approval-rules.ts';
import { type ApprovalAct, type ApprovalState, stateAfter } from '../../../lifecycle/governance/approval.ts';
import type { Approval, ApprovalOf } from '../../../storage/governance/approvals.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { ChoiceField } from '../../../ui/forms/choice-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { actLabels, consequenceOf } from './approval-words.ts';
import { SigningForm } from './signing-form.tsx';

const acts = Object.keys(actLabels) as readonly ApprovalAct[];

/** Chosen for whoever has not chosen; what takes a model out of use is chosen by hand. */
const usualActs: Readonly<Partial<Record<ApprovalState, ApprovalAct>>> = {
  draft: 'submitted',
  'in review': 'approved',
  rejected: 'submitted',
};

/** The steps that the model's state allows, what stands in the way of each, and the form that takes one. */
export function StepPanel({
  approval,
  of,
  isDeployed,
}: {
  readonly approval: Approval;
  readonly of: ApprovalOf;
  readonly isDeployed: boolean;
}) {
  const { standing, policy, checks, profile } = approval;
  const [wanted, setWanted] = useState<ApprovalAct | null>(null);
  const [taken, setTaken] = useState<ApprovalAct | null>(null);
  const result = useRef<HTMLDivElement>(null);
  const offered = acts
    .filter(act => stateAfter(standing.state, act) !== null)
    .map(act => ({ act, obstacle: stepObstacle({ act, by: profile }, standing, policy, checks) }));
  const free = offered.filter(({ obstacle }) => obstacle === null);
  const act = free.find(one => one.act === (wanted ?? usualActs[standing.state]))?.act;
  return (
    <Panel title="The next step" description="Under the name of who is at work, and for good.">
      <Stack>
        <div ref={result} tabIndex={-1}>
          {taken !== null && <Notice tone="success" title={`Done: ${actLabels[taken].toLowerCase()}`} />}
        </div>
        {offered.length === 0 ? (
          <p>It is retired, for good: there is no next step. Train another model.</p>
        ) : (
          <ChoiceField
            legend="What to do"
            value={act ?? ''}
            onChange={chosen => {
              setWanted(chosen || null);
              setTaken(null);
            }}
            choices={offered.map(({ act: one, obstacle }) => ({
              value: one,
              label: actLabels[one],
              hint: obstacle ?? consequenceOf(one, isDeployed),
              disabled: obstacle !== null,
            }))}
          />
        )}
        {act !== undefined && profile !== null && (
          <SigningForm
            key={act}
            act={act}
            of={of}
            by={profile}
            seen={approval.content}
            onTaken={() => {
              setTaken(act);
              setWanted(null);
              result.current?.focus();
            }}
          />
        )}
      </Stack>
    </Panel>
  );
}
