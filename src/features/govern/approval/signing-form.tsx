import { type FormEvent, useState } from 'react';
import { signatureMeanings, signingFault } from '../../../lifecycle/governance/approval-rules.ts';
import type { ApprovalAct, ContentHashes } from '../../../lifecycle/governance/approval.ts';
import type { Profile } from '../../../lifecycle/governance/profile.ts';
import { digestOf } from '../../../storage/governance/approval-content.ts';
import { type ApprovalOf, takeApprovalStep } from '../../../storage/governance/approvals.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { TextAreaField } from '../../../ui/forms/text-area-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { actLabels } from './approval-words.ts';
import { SignatureField } from './signature-field.tsx';

type Signing = { readonly state: 'idle' | 'running' } | { readonly state: 'failed'; readonly error: Error };

/** A reason, what the signature means and what it is of, and the signer's name in their own hand. */
export function SigningForm({
  act,
  of,
  by,
  seen,
  onTaken,
}: {
  readonly act: ApprovalAct;
  readonly of: ApprovalOf;
  readonly by: Profile;
  readonly seen: ContentHashes;
  readonly onTaken: () => void;
}) {
  const [reason, setReason] = useState('');
  const [typedName, setTypedName] = useState('');
  const [told, setTold] = useState(false);
  const [signing, setSigning] = useState<Signing>({ state: 'idle' });
  const meaning = signatureMeanings[act];
  const fault = signingFault({ act, by, reason }, typedName);
  const lacksReason = meaning !== undefined && reason.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (fault !== null) return;
    setSigning({ state: 'running' });
    try {
      await takeApprovalStep({ ...of, act, reason: reason.trim(), typedName, seen, now: Date.now() });
      setSigning({ state: 'idle' });
      setReason('');
      setTypedName('');
      setTold(false);
      onTaken();
    } catch (error) {
      setSigning({ state: 'failed', error: error as Error });
    }
  };
  return (
    <form onSubmit={event => void submit(event)}>
      <Stack>
        <TextAreaField
          label={meaning === undefined ? 'What to look at (may stay empty)' : 'Why'}
          rows={2}
          value={reason}
          onChange={setReason}
          error={told && lacksReason ? (fault ?? undefined) : undefined}
        />
        {meaning !== undefined && (
          <SignatureField
            meaning={meaning}
            name={by.name}
            digest={digestOf(seen)}
            value={typedName}
            onChange={setTypedName}
            error={told && !lacksReason && fault !== null ? fault : undefined}
          />
        )}
        {signing.state === 'failed' && <ErrorNotice title="The step was not taken" error={signing.error} />}
        <Row>
          <Button
            type="submit"
            variant={act === 'retired' || act === 'rejected' ? 'danger' : 'primary'}
            busy={signing.state === 'running'}
          >
            {meaning === undefined ? actLabels[act] : `Sign: ${actLabels[act].toLowerCase()}`}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
