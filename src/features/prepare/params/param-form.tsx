import { useState } from 'react';
import { paramError } from '../../../core/preprocessing/catalogue/param-error.ts';
import type { ParamField } from '../../../core/preprocessing/catalogue/param-field.ts';
import { paramText } from '../../../core/preprocessing/catalogue/param-text.ts';
import { fieldsOf } from '../../../core/preprocessing/catalogue/step-catalogue.ts';
import { Stack } from '../../../ui/layout/stack.tsx';
import { ParamControl } from './param-control.tsx';
import { paramNote } from './param-value.ts';

type Values = Readonly<Record<string, unknown>>;

/** The fields of a step's parameters, drawn from its entry in the catalogue. */
export function ParamForm({
  entry,
  defaults,
  params,
  columns,
  onChange,
}: {
  readonly entry: { readonly fields: object };
  readonly defaults: Values;
  /** Those that the plan names. */
  readonly params: object;
  /** The numbers that a formula may name; null where that cannot be told. */
  readonly columns: readonly string[] | null;
  readonly onChange: (name: string, value: unknown) => void;
}) {
  const fields = fieldsOf(entry);
  const values: Values = { ...defaults, ...params };
  if (fields.length === 0) return <p className="prepare-note">There is nothing to set.</p>;
  return (
    <Stack gap={3}>
      {fields.map(([name, field]) => (
        <ParamEntry
          key={name}
          name={name}
          field={field}
          value={values[name]}
          standard={paramText(field, defaults[name])}
          columns={columns}
          onChange={value => onChange(name, value)}
        />
      ))}
    </Stack>
  );
}

/** One parameter. What is wrong stays in the field, with what is wrong about it, and out of the plan. */
function ParamEntry({
  name,
  field,
  value,
  standard,
  columns,
  onChange,
}: {
  readonly name: string;
  readonly field: ParamField;
  readonly value: unknown;
  readonly standard: string;
  readonly columns: readonly string[] | null;
  readonly onChange: (value: unknown) => void;
}) {
  const [wrong, setWrong] = useState<{ readonly value: unknown; readonly over: string } | null>(null);
  const key = JSON.stringify(value);
  const shown = wrong?.over === key ? wrong.value : value;
  const change = (next: unknown) => {
    const faulty = paramError(field, next, columns) !== null;
    setWrong(faulty ? { value: next, over: key } : null);
    if (!faulty) onChange(next);
  };
  return (
    <ParamControl
      field={field}
      value={shown}
      note={paramNote(name, field, standard)}
      error={paramError(field, shown, columns)}
      columns={columns}
      onChange={change}
    />
  );
}
