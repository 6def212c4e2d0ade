import { type FormEvent, useState } from 'react';
import type { RowGroups } from '../../../core/explore/row-groups.ts';
import type { AddGroups } from '../../../core/table/steps/add-groups.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';

/** Saves the group of every row as a column of a new version of the table. */
export function SaveGroups({
  groups,
  names,
  isBusy,
  onSave,
}: {
  readonly groups: RowGroups['step'];
  /** Names that columns have already. */
  readonly names: readonly string[];
  readonly isBusy: boolean;
  readonly onSave: (step: AddGroups) => void;
}) {
  const [to, setTo] = useState(() => freeName(names));
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
    if (obstacle === null && !isBusy) onSave({ ...groups, to: to.trim() });
  };
  return (
    <form onSubmit={submit}>
      <Row align="end">
        <div className="explore-field">
          <TextField
            label="Name of the column of groups"
            value={to}
            onChange={setTo}
            error={told ? (obstacle ?? undefined) : undefined}
          />
        </div>
        <Button type="submit">Save as a column</Button>
      </Row>
    </form>
  );
}

function freeName(names: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'group' : `group ${number}`;
    if (!names.includes(name)) return name;
  }
}
