import { useState } from 'react';
import type { FoundPerson } from '../../../lifecycle/erasure/found-person.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';

/** Asks for what they were found by once more: it cannot be undone. */
export function ConfirmErasure({
  found: { sought, obstacles },
  onErase,
}: {
  readonly found: FoundPerson;
  readonly onErase: () => void;
}) {
  const [typed, setTyped] = useState('');
  const asked = sought.matches[0]!.text;
  const agrees = typed.trim() === asked;
  if (obstacles.length > 0)
    return (
      <Notice tone="warning" title="It cannot be erased yet">
        {obstacles.map(obstacle => (
          <p key={obstacle}>{obstacle}</p>
        ))}
      </Notice>
    );
  return (
    <Panel
      title="Erase all of it?"
      description="This cannot be undone: neither a backup made from now on nor the audit trail can bring it back. The trail tells that it was done, without a value of theirs."
    >
      <form
        onSubmit={event => {
          event.preventDefault();
          if (agrees) onErase();
        }}
      >
        <Stack>
          <Row align="end">
            <TextField
              label={`Type ${asked} to confirm`}
              value={typed}
              onChange={setTyped}
              autoComplete="off"
            />
            <Button type="submit" variant="danger" disabled={!agrees}>
              Erase this person
            </Button>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}
