import { type FormEvent, useId, useState } from 'react';
import type { AppliedRule } from '../../../core/decision/applied-rule.ts';
import type { Decision } from '../../../lifecycle/evaluation/decision.ts';
import { recordDecision } from '../../../storage/models/decisions.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { TextAreaField } from '../../../ui/forms/text-area-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { FinishedRun } from '../run-report.tsx';

type Saving = { readonly state: 'idle' | 'saved' } | { readonly state: 'failed'; readonly error: Error };

/** Records what was decided about a model and why, for good, with the numbers that were looked at. */
export function RecordForm({
  run,
  about,
  legend,
  decision,
  evidence,
  rule,
}: {
  readonly run: FinishedRun;
  readonly about: Decision['about'];
  /** The heading of the form, and the word on its button. */
  readonly legend: string;
  /** What is decided, in a sentence. */
  readonly decision: string;
  readonly evidence: Decision['evidence'];
  /** How the model says by it what a row is; null for as it was trained to. */
  readonly rule?: AppliedRule | null | undefined;
}) {
  const headingId = useId();
  const [reason, setReason] = useState('');
  const [told, setTold] = useState(false);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (reason.trim() === '') return;
    const { projectId, id: runId } = run;
    const at = Date.now();
    try {
      const id = crypto.randomUUID();
      await recordDecision({
        id,
        projectId,
        at,
        runId,
        about,
        decision,
        reason: reason.trim(),
        evidence,
        ...(rule !== undefined && { rule }),
      });
      setSaving({ state: 'saved' });
      setReason('');
      setTold(false);
    } catch (error) {
      setSaving({ state: 'failed', error: error as Error });
    }
  };
  return (
    <form aria-labelledby={headingId} onSubmit={event => void submit(event)}>
      <Stack>
        <h3 id={headingId}>{legend}</h3>
        <p>
          {decision} It stays with the project for good, with the numbers as they are now.{' '}
          {rule === undefined
            ? 'The model itself is not changed by it.'
            : 'The model answers so from its next deployment on; one that stands is not changed, and no probability is.'}
        </p>
        <TextAreaField
          label="Why"
          value={reason}
          onChange={setReason}
          error={told && reason.trim() === '' ? 'Say why: it is what others will ask.' : undefined}
        />
        <Row>
          <Button type="submit">{legend}</Button>
        </Row>
        {saving.state === 'saved' && <Notice tone="success">The decision is recorded.</Notice>}
        {saving.state === 'failed' && (
          <ErrorNotice title="The decision could not be recorded" error={saving.error} />
        )}
      </Stack>
    </form>
  );
}
