import { useState } from 'react';
import type { ColumnSchema } from '../../../core/table/column.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { SelectField, type SelectOption } from '../../../ui/forms/select-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';

/** From so many columns on one looks for them by name. */
const many = 12;
/** So many are drawn at once. */
const mostDrawn = 200;

/** What can be done with the columns that are chosen. */
export interface ColumnAction {
  readonly label: string;
  readonly run: (columns: readonly string[], destination: string) => void;
}

/** Columns to choose from, where they may go, and what can be done with them. */
export function ColumnChooser({
  legend,
  columns,
  notes,
  destinations,
  actions,
}: {
  readonly legend: string;
  readonly columns: readonly ColumnSchema[];
  /** What else is to be said of a column. */
  readonly notes: ReadonlyMap<string, string>;
  readonly destinations: readonly SelectOption<string>[];
  readonly actions: readonly ColumnAction[];
}) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [sought, setSought] = useState('');
  const [wanted, setWanted] = useState('');
  const [empty, setEmpty] = useState(false);
  const shown = columns.filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()));
  const present = columns.filter(({ name }) => chosen.includes(name)).map(({ name }) => name);
  const all = shown.length > 0 && shown.every(({ name }) => chosen.includes(name));
  const choose = (names: readonly string[], take: boolean) => {
    const rest = chosen.filter(name => !names.includes(name));
    setChosen(take ? [...rest, ...names] : rest);
    setEmpty(false);
  };
  const destination = destinations.some(({ value }) => value === wanted)
    ? wanted
    : (destinations[0]?.value ?? '');
  const run = (action: ColumnAction) => {
    setEmpty(present.length === 0);
    if (present.length === 0) return;
    action.run(present, destination);
    setChosen([]);
  };
  return (
    <Stack gap={3}>
      {columns.length > many && <TextField label="Find a column" value={sought} onChange={setSought} />}
      <fieldset className="prepare-columns">
        <legend className="visually-hidden">{legend}</legend>
        {shown.length > 1 && (
          <CheckboxField
            label={`All ${shown.length}`}
            checked={all}
            onChange={take =>
              choose(
                shown.map(({ name }) => name),
                take,
              )
            }
          />
        )}
        {shown.slice(0, mostDrawn).map(({ name, kind }) => (
          <CheckboxField
            key={name}
            label={name}
            hint={notes.get(name) ?? kind}
            checked={chosen.includes(name)}
            onChange={take => choose([name], take)}
          />
        ))}
      </fieldset>
      {shown.length > mostDrawn && (
        <p className="prepare-note">{shown.length - mostDrawn} more are not drawn: find them by name.</p>
      )}
      <div className="prepare-chooser-to">
        <SelectField
          label="Where to"
          value={destination}
          onChange={setWanted}
          options={destinations}
          error={empty ? 'Choose columns first.' : undefined}
        />
      </div>
      <Row>
        {actions.map(action => (
          <Button key={action.label} onClick={() => run(action)}>
            {action.label}
          </Button>
        ))}
      </Row>
    </Stack>
  );
}
