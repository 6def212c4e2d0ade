import { useState } from 'react';
import {
  type AnswerVerdict,
  type ComplianceAnswer,
  answerVerdicts,
} from '../../../lifecycle/compliance/compliance-answer.ts';
import type { ItemStanding } from '../../../lifecycle/compliance/compliance-summary.ts';
import { answerCompliance } from '../../../storage/governance/compliance-answers.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { TextAreaField } from '../../../ui/forms/text-area-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';

const labels: Readonly<Record<AnswerVerdict, string>> = {
  yes: 'Yes',
  no: 'No, it is open',
  'not applicable': 'Not applicable',
};

/** A person's answer to an item, with the reason. */
export function AnswerForm({
  projectId,
  item: { id, question },
  answer,
  onDone,
  onCancel,
}: {
  readonly projectId: string;
  readonly item: ItemStanding['item'];
  readonly answer: ComplianceAnswer | null;
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const [verdict, setVerdict] = useState<AnswerVerdict>(answer?.verdict ?? 'yes');
  const [reason, setReason] = useState(answer?.reason ?? '');
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const lacking = reason.trim() === '';
  const save = async () => {
    try {
      await answerCompliance(projectId, [{ item: id, question, verdict, reason: reason.trim() }], Date.now());
      onDone(`Answered with ${verdict}: ${question}`);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form
      className="compliance-form"
      onSubmit={event => {
        event.preventDefault();
        setTried(true);
        if (!lacking) void save();
      }}
    >
      <Stack gap={3}>
        <SelectField
          label="Your answer"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by the button that it takes the place of
          autoFocus
          value={verdict}
          onChange={setVerdict}
          options={answerVerdicts.map(value => ({ value, label: labels[value] }))}
        />
        <TextAreaField
          label="Why, and where it is written down"
          rows={2}
          value={reason}
          onChange={setReason}
          error={
            failure ??
            (tried && lacking ? 'Say why: an answer without a reason convinces nobody.' : undefined)
          }
        />
        <Row>
          <Button variant="primary" type="submit">
            Keep the answer
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </Row>
      </Stack>
    </form>
  );
}
