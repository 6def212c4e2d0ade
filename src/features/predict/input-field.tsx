import { memo } from 'react';
import type { InputColumn } from '../../core/pipeline/pipeline-model.ts';
import { NumberField } from '../../ui/forms/number-field.tsx';
import { SelectField } from '../../ui/forms/select-field.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { holdsDates, outOfRange, rangeHint } from './input-form-values.ts';

/** The field for one input column: a number, a date, or a choice among what training saw; '' is missing. */
export const InputField = memo(function InputField({
  input,
  text,
  isForRuleAlone = false,
  onChange,
}: {
  readonly input: InputColumn;
  readonly text: string;
  /** Whether the model does not look at it, but the rule by which it is decided what to say. */
  readonly isForRuleAlone?: boolean;
  readonly onChange: (name: string, text: string) => void;
}) {
  const { name, kind } = input;
  const hint = hintOf(input, text, isForRuleAlone);
  const change = (value: string) => onChange(name, value);
  switch (kind) {
    case 'number':
    case 'integer':
      return (
        <NumberField
          label={name}
          hint={hint}
          placeholder="missing"
          step={kind === 'integer' ? 1 : 'any'}
          value={text === '' ? null : Number(text)}
          onChange={value => change(value === null ? '' : String(value))}
        />
      );
    case 'datetime':
      return (
        <TextField
          label={name}
          hint={hint}
          type={holdsDates(input) ? 'date' : 'datetime-local'}
          value={text}
          onChange={change}
        />
      );
    case 'category':
    case 'boolean':
    case 'text':
    case 'identifier':
      return (
        <SelectField
          label={name}
          hint={hint}
          value={text}
          onChange={change}
          options={choices(input.categories)}
        />
      );
    default:
      return kind satisfies never;
  }
});

function hintOf(input: InputColumn, text: string, isForRuleAlone: boolean): string | undefined {
  if (isForRuleAlone) return 'For the group’s threshold alone; the model does not look at it.';
  return outOfRange(input, text) ? `Beyond training. ${rangeHint(input)}` : rangeHint(input);
}

function choices(categories: readonly string[]) {
  return [...categories.map(value => ({ value, label: value })), { value: '', label: '(missing)' }];
}
