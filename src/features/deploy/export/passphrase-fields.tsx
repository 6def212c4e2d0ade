import { Notice } from '../../../ui/feedback/notice.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';

/** A passphrase as it was typed, twice. */
export interface TypedPassphrase {
  readonly typed: string;
  readonly again: string;
}

const fewestCharacters = 10;

/** Why a passphrase cannot be taken; null where it can. */
export function passphraseFault({ typed, again }: TypedPassphrase): 'short' | 'other' | null {
  if (typed.length < fewestCharacters) return 'short';
  return typed === again ? null : 'other';
}

/** Asks for a passphrase twice, and says that it cannot be recovered. */
export function PassphraseFields({
  value,
  onChange,
}: {
  readonly value: TypedPassphrase;
  readonly onChange: (value: TypedPassphrase) => void;
}) {
  const fault = passphraseFault(value);
  const { typed, again } = value;
  return (
    <Stack gap={3}>
      <Columns least="16rem">
        <TextField
          type="password"
          autoComplete="new-password"
          label="Passphrase"
          value={typed}
          onChange={text => onChange({ typed: text, again })}
          hint={`At least ${fewestCharacters} characters; several words are best.`}
        />
        <TextField
          type="password"
          autoComplete="new-password"
          label="Passphrase again"
          value={again}
          onChange={text => onChange({ typed, again: text })}
          error={fault === 'other' && again !== '' ? 'The two are not the same.' : undefined}
        />
      </Columns>
      <Notice tone="warning" title="A lost passphrase cannot be recovered">
        It is kept nowhere. Without it nobody can open the package, not even here.
      </Notice>
    </Stack>
  );
}
