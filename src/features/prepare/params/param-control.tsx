import type { ParamField } from '../../../core/preprocessing/catalogue/param-field.ts';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { ChoicesControl } from './choices-control.tsx';
import { FormulasControl, type NamedFormula } from './formulas-control.tsx';
import { ListControl } from './list-control.tsx';
import { fillFrom, listText, momentFrom, numbersFrom, piecesOf } from './param-value.ts';
import { RangeControl } from './range-control.tsx';

/** The control of one parameter, by the kind of its field. */
export function ParamControl({
  field,
  value,
  note,
  error,
  columns,
  onChange,
}: {
  readonly field: ParamField;
  readonly value: unknown;
  readonly note: string;
  readonly error: string | null;
  readonly columns: readonly string[] | null;
  readonly onChange: (value: unknown) => void;
}) {
  const about = { label: field.label, hint: note, error };
  switch (field.kind) {
    case 'flag':
      return <CheckboxField {...about} checked={value === true} onChange={onChange} />;
    case 'number':
      return <NumberField {...about} {...boundsOf(field)} value={numberOf(value)} onChange={onChange} />;
    case 'optionalNumber':
      return (
        <NumberField
          {...about}
          {...boundsOf(field)}
          value={numberOf(value)}
          onChange={onChange}
          placeholder={field.none}
        />
      );
    case 'numberOrAuto':
      return (
        <NumberField
          {...about}
          {...boundsOf(field)}
          value={numberOf(value)}
          onChange={number => onChange(number ?? 'auto')}
          placeholder={field.auto}
        />
      );
    case 'range':
      return <RangeControl {...about} field={field} value={value as [number, number]} onChange={onChange} />;
    case 'choice':
      return (
        <SelectField
          {...about}
          value={typeof value === 'string' ? value : ''}
          onChange={chosen => onChange(chosen === '' ? null : chosen)}
          options={[
            ...(field.none === undefined ? [] : [{ value: '', label: field.none }]),
            ...Object.entries(field.options).map(([option, label]) => ({ value: option, label })),
          ]}
        />
      );
    case 'choices':
      return (
        <ChoicesControl
          {...about}
          options={field.options}
          value={value as readonly string[]}
          onChange={onChange}
        />
      );
    case 'numbers':
      return (
        <ListControl
          {...about}
          text={listText(value as readonly number[])}
          onChange={text => onChange(numbersFrom(text))}
          read={text => listText(numbersFrom(text))}
        />
      );
    case 'texts':
      return (
        <ListControl
          {...about}
          text={listText(value as readonly string[])}
          onChange={text => onChange(piecesOf(text))}
          read={text => listText(piecesOf(text))}
        />
      );
    case 'fill':
      return (
        <ListControl
          {...about}
          text={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
          onChange={text => onChange(fillFrom(text))}
          read={text => String(fillFrom(text) ?? '')}
          placeholder={field.none}
        />
      );
    case 'moment':
      return (
        <TextField
          {...about}
          type="date"
          value={typeof value === 'number' ? new Date(value).toISOString().slice(0, 10) : ''}
          onChange={day => onChange(momentFrom(day))}
        />
      );
    case 'formulas':
      return (
        <FormulasControl
          {...about}
          value={value as readonly NamedFormula[]}
          columns={columns}
          onChange={onChange}
        />
      );
    default:
      return field satisfies never;
  }
}

interface Bounds {
  readonly whole?: true;
  readonly least?: number;
  readonly most?: number;
}

function boundsOf({ whole, least, most }: Bounds) {
  return {
    ...(whole && { step: 1 }),
    ...(least !== undefined && { min: least }),
    ...(most !== undefined && { max: most }),
  };
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
