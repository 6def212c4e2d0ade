import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/buttons/button.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { Row } from '../../../ui/layout/stack.tsx';

/** Saves what was found of every row as a column of a new version of the table, under a name that no other has. */
export function SaveColumn({
  label,
  button,
  proposed,
  names,
  isBusy,
  onSave,
}: {
  /** Of the field. */
  readonly label: string;
  readonly button: string;
  /** The name at first; numbered where a column has it. */
  readonly proposed: string;
  /** Names that columns have already. */
  readonly names: readonly string[];
  readonly isBusy: boolean;
  readonly onSave: (name: string) => void;
}) {
  const [to, setTo] = useState(() => freeName(proposed, names));
  const [told, setTold] = useState(false);
  const obstacle =
    to.trim() === ''
      ? 'Give the column a name.'
      : names.includes(to.trim())
        ? `There is a column ${to.trim()} already.`
        : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (obstacle === null && !isBusy) onSave(to.trim());
  };
  return (
    <form onSubmit={submit}>
      <Row align="end">
        <div className="explore-field">
          <TextField
            label={label}
            value={to}
            onChange={setTo}
            error={told ? (obstacle ?? undefined) : undefined}
          />
        </div>
        <Button type="submit">{button}</Button>
      </Row>
    </form>
  );
}

function freeName(proposed: string, names: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? proposed : `${proposed} ${number}`;
    if (!names.includes(name)) return name;
  }
}
