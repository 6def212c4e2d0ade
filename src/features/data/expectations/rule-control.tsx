import type { CodedReference, NumericReference } from '../../../core/expectations/reference.ts';
import type { RuleField } from '../../../core/expectations/rule-fields.ts';
import { type ColumnSchema, columnKinds } from '../../../core/table/column.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { TextAreaField } from '../../../ui/forms/text-area-field.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';

/** The control for one field of a rule. */
export function RuleControl({
  field,
  value,
  error,
  columns,
  onChange,
  onRefer,
}: {
  readonly field: RuleField;
  readonly value: unknown;
  readonly error: string | undefined;
  /** Those that the rule can be about. */
  readonly columns: readonly ColumnSchema[];
  readonly onChange: (value: unknown) => void;
  /** Takes the distribution of this version in place of the one that the rule has; null while that cannot be. */
  readonly onRefer: (() => void) | null;
}) {
  const told = { label: field.label, hint: field.hint, error };
  switch (field.holds) {
    case 'column':
      return (
        <SelectField
          {...told}
          value={String(value)}
          onChange={onChange}
          options={[
            { value: '', label: 'Choose one', disabled: true },
            ...columnOptions(columns, String(value)),
          ]}
        />
      );
    case 'texts':
      return <TextAreaField {...told} rows={4} value={String(value)} onChange={onChange} />;
    case 'kinds':
      return <KindChoice {...told} chosen={value as readonly string[]} onChange={onChange} />;
    case 'bound':
    case 'pattern':
      return <TextField {...told} value={String(value)} onChange={onChange} spellCheck={false} />;
    case 'rows':
      return <NumberField {...told} value={value as number | null} onChange={onChange} min={0} step={1} />;
    case 'positive':
      return <NumberField {...told} value={value as number | null} onChange={onChange} min={0} />;
    case 'share':
      return (
        <NumberField
          {...told}
          value={value as number | null}
          onChange={onChange}
          min={0}
          max={1}
          step={0.01}
        />
      );
    case 'flag':
      return <CheckboxField {...told} checked={value === true} onChange={onChange} />;
    case 'numericReference':
    case 'codedReference':
      return <ReferenceChoice {...told} value={value as Reference} onRefer={onRefer} />;
    default:
      return field.holds satisfies never;
  }
}

type Reference = NumericReference | CodedReference | '';

/** A column that is no longer there stays what the rule says. */
function columnOptions(columns: readonly ColumnSchema[], chosen: string) {
  const names = columns.map(({ name }) => name);
  const all = chosen === '' || names.includes(chosen) ? names : [chosen, ...names];
  return all.map(name => ({ value: name, label: name }));
}

function KindChoice({
  label,
  error,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly error: string | undefined;
  readonly chosen: readonly string[];
  readonly onChange: (kinds: readonly string[]) => void;
}) {
  return (
    <fieldset className="rule-kinds">
      <legend className="ui-field-label">{label}</legend>
      <Row gap={4}>
        {columnKinds.map(kind => (
          <CheckboxField
            key={kind}
            label={kind}
            checked={chosen.includes(kind)}
            onChange={on => onChange(on ? [...chosen, kind] : chosen.filter(other => other !== kind))}
          />
        ))}
      </Row>
      {error !== undefined && <p className="ui-field-error">{error}</p>}
    </fieldset>
  );
}

function ReferenceChoice({
  label,
  error,
  value,
  onRefer,
}: {
  readonly label: string;
  readonly error: string | undefined;
  readonly value: Reference;
  readonly onRefer: (() => void) | null;
}) {
  return (
    <div className="ui-field">
      <span className="ui-field-label">{label}</span>
      <Row>
        <span className="rule-reference">
          {value === '' ? 'nothing yet' : `${formatNumber(value.rows)} values of an earlier version`}
        </span>
        <Button disabled={onRefer === null} onClick={() => onRefer?.()}>
          {value === '' ? 'Take it from this version' : 'Take this version instead'}
        </Button>
      </Row>
      {error !== undefined && <span className="ui-field-error">{error}</span>}
    </div>
  );
}
