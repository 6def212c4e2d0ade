import type { ColumnSchema } from '../../core/table/column.ts';
import { SelectField } from '../../ui/forms/select-field.tsx';

/** A choice among the table's columns. */
export function ColumnField({
  label,
  schema,
  value,
  onChange,
}: {
  readonly label: string;
  readonly schema: readonly ColumnSchema[];
  readonly value: string | null;
  readonly onChange: (name: string) => void;
}) {
  return (
    <div className="explore-field">
      <SelectField
        label={label}
        value={value ?? ''}
        onChange={onChange}
        options={[
          ...(value === null ? [{ value: '', label: 'Choose a column', disabled: true }] : []),
          ...schema.map(({ name, kind }) => ({ value: name, label: `${name} (${kind})` })),
        ]}
      />
    </div>
  );
}
