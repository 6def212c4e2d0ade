import { type FormEvent, useState } from 'react';
import { checkNames, checkQuestions } from '../../../lifecycle/governance/approval-check.ts';
import {
  type ApprovalPolicy,
  approverRules,
  noApproval,
  policyText,
  usualChecks,
  withCheck,
} from '../../../lifecycle/governance/approval-policy.ts';
import type { Profile } from '../../../lifecycle/governance/profile.ts';
import { changeApprovalPolicy } from '../../../storage/governance/approval-policies.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { ChoiceField } from '../../../ui/forms/choice-field.tsx';
import { TextAreaField } from '../../../ui/forms/text-area-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { approverChoices, checkLabels } from './approval-words.ts';

type Saving = { readonly state: 'idle' | 'saved' } | { readonly state: 'failed'; readonly error: Error };

/** What the project asks for before a model is deployed; nothing until somebody asks. */
export function PolicyPanel({
  projectId,
  policy,
  profile,
}: {
  readonly projectId: string;
  readonly policy: ApprovalPolicy;
  readonly profile: Profile | null;
}) {
  const [draft, setDraft] = useState<ApprovalPolicy | null>(null);
  const [reason, setReason] = useState('');
  const [told, setTold] = useState(false);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const shown = draft ?? policy;
  const isChanged = policyText(shown) !== policyText(policy);
  const edit = (next: ApprovalPolicy) => {
    setDraft(next);
    setSaving({ state: 'idle' });
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (reason.trim() === '') return;
    try {
      await changeApprovalPolicy(projectId, shown, reason, Date.now());
      setDraft(null);
      setReason('');
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
                  : { approvers, checks: shown.approvers === 'nobody' ? usualChecks : shown.checks },
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
                error={told && reason.trim() === '' ? 'Say why: it stays in the audit trail.' : undefined}
              />
              {profile === null && (
                <Notice>Choose who is at work first: the change goes under a name.</Notice>
              )}
            </>
          )}
          {saving.state === 'saved' && <Notice tone="success" title="It holds from now on" />}
          {saving.state === 'failed' && (
            <ErrorNotice title="What is asked for was not changed" error={saving.error} />
          )}
          <Row>
            <Button type="submit" disabled={!isChanged || profile === null}>
              Save what is asked for
            </Button>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}
