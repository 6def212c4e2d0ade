import { type FormEvent, useState } from 'react';
import { checkNames, checkQuestions } from '../../../lifecycle/governance/approval-check.ts';
import {
  type ApprovalPolicy,
  approverRules,
  isWeaker,
  noApproval,
  policyText,
  weakeningMeaning,
  withCheck,
} from '../../../lifecycle/governance/approval-policy.ts';
import { changeApprovalPolicy } from '../../../storage/governance/approval-policies.ts';
import type { Approval } from '../../../storage/governance/approvals.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { ChoiceField } from '../../../ui/forms/choice-field.tsx';
import { TextAreaField } from '../../../ui/forms/text-area-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { approverChoices, checkLabels } from './approval-words.ts';
import { SignatureField } from './signature-field.tsx';

type Saving =
  | { readonly state: 'idle' | 'saved' | 'same' }
  | { readonly state: 'failed'; readonly error: Error };

/** What the project asks for before a model is deployed; nothing until somebody asks. */
export function PolicyPanel({
  projectId,
  approval: { policy, proposed, profile },
}: {
  readonly projectId: string;
  readonly approval: Approval;
}) {
  const [draft, setDraft] = useState<ApprovalPolicy | null>(null);
  const [reason, setReason] = useState('');
  const [typedName, setTypedName] = useState('');
  const [told, setTold] = useState(false);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const shown = draft ?? policy;
  const isChanged = policyText(shown) !== policyText(policy);
  const lacksReason = reason.trim() === '';
  const lacksName = isWeaker(policy, shown) && typedName.trim() !== profile?.name;
  const edit = (next: ApprovalPolicy) => {
    setDraft(next);
    setSaving({ state: 'idle' });
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isChanged) return setSaving({ state: 'same' });
    setTold(true);
    if (lacksReason || lacksName) return;
    try {
      await changeApprovalPolicy(projectId, shown, { reason, typedName }, Date.now());
      setDraft(null);
      setReason('');
      setTypedName('');
      setTold(false);
      setSaving({ state: 'saved' });
    } catch (error) {
      setSaving({ state: 'failed', error: error as Error });
    }
  };
  return (
    <Panel
      title="What this project asks for"
      description="It holds for every deployment from then on, in every tab. What answers now goes on."
    >
      <form onSubmit={event => void save(event)}>
        <Stack>
          <ChoiceField
            legend="Whose approval a deployment needs"
            value={shown.approvers}
            onChange={approvers =>
              edit(
                approvers === 'nobody'
                  ? noApproval
                  : { approvers, checks: shown.approvers === 'nobody' ? proposed : shown.checks },
              )
            }
            choices={approverRules.map(value => ({ value, ...approverChoices[value] }))}
          />
          {shown.approvers !== 'nobody' && (
            <fieldset className="ui-choices">
              <legend className="ui-field-label">Checks that have to be met</legend>
              {checkNames.map(check => (
                <CheckboxField
                  key={check}
                  label={checkLabels[check]}
                  hint={checkQuestions[check]}
                  checked={shown.checks.includes(check)}
                  onChange={required => edit(withCheck(shown, check, required))}
                />
              ))}
            </fieldset>
          )}
          {isChanged && (
            <>
              <TextAreaField
                label="Why this is changed"
                rows={2}
                value={reason}
                onChange={setReason}
                error={told && lacksReason ? 'Say why: it stays in the audit trail.' : undefined}
              />
              {profile === null && (
                <Notice>Choose who is at work first: the change goes under a name.</Notice>
              )}
              {profile !== null && isWeaker(policy, shown) && (
                <SignatureField
                  meaning={weakeningMeaning}
                  name={profile.name}
                  digest={null}
                  value={typedName}
                  onChange={setTypedName}
                  error={told && lacksName ? `To sign, write: ${profile.name}` : undefined}
                />
              )}
            </>
          )}
          {saving.state === 'saved' && <Notice tone="success" title="It holds from now on" />}
          {saving.state === 'same' && <Notice>Nothing was changed: it is asked for already.</Notice>}
          {saving.state === 'failed' && (
            <ErrorNotice title="What is asked for was not changed" error={saving.error} />
          )}
          <Row>
            <Button type="submit" disabled={profile === null}>
              Save what is asked for
            </Button>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}
