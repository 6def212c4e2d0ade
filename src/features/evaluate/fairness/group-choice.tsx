import type { ColumnSchema } from '../../../core/table/column.ts';
import type { SensitiveColumn } from '../../../lifecycle/data/sensitive-columns.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns } from '../../../ui/layout/stack.tsx';

const labels = ['Compare people by', 'and by', 'and by this too'];

/** By which columns people are told apart, and for more than two classes which of them is asked about. */
export function GroupChoice({
  schema,
  proposed,
  columns,
  classes,
  positive,
  onChoose,
}: {
  readonly schema: readonly ColumnSchema[];
  /** What should be looked at first, and why. */
  readonly proposed: readonly SensitiveColumn[];
  readonly columns: readonly string[];
  /** Empty where there is no choice. */
  readonly classes: readonly string[];
  readonly positive: string | null;
  readonly onChoose: (columns: readonly string[], positive: string | null) => void;
}) {
  const first = new Set(proposed.map(({ column }) => column));
  const others = schema.filter(({ name }) => !first.has(name));
  const named = [
    ...proposed.map(({ column, why }) => ({ value: column, label: `${column} (${why})` })),
    ...others.map(({ name }) => ({ value: name, label: name })),
  ];
  const fields = labels.slice(0, Math.min(labels.length, columns.length + 1));
  return (
    <Panel
      title="Groups"
      description="Numbers are cut into ranges of about as many rows. Two or three columns make the groups of all their combinations: unfairness may show there alone."
    >
      <Columns least="14rem">
        {fields.map((label, place) => (
          <SelectField
            key={label}
            label={label}
            value={columns[place] ?? ''}
            onChange={name => onChoose(replaced(columns, place, name), null)}
            options={[
              { value: '', label: place === 0 ? 'Choose a column' : 'Nothing else' },
              ...named.filter(({ value }) => value === columns[place] || !columns.includes(value)),
            ]}
          />
        ))}
        {classes.length > 0 && (
          <SelectField
            label="A yes means"
            value={positive ?? ''}
            onChange={name => onChoose(columns, name)}
            options={classes.map(name => ({ value: name, label: name }))}
          />
        )}
      </Columns>
    </Panel>
  );
}

/** With '' the column at this place goes, and those after it move up. */
function replaced(columns: readonly string[], place: number, name: string): readonly string[] {
  const next = [...columns.slice(0, place), name, ...columns.slice(place + 1)];
  return next.filter(one => one !== '');
}
