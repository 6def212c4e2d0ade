import { useState } from 'react';
import type { ColumnProfile } from '../../../core/explore/profile.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';

/** A choice among a column's most frequent values and what is missing; others are typed. */
export function ValueFields({
  column,
  values,
  onValues,
}: {
  readonly column: Extract<ColumnProfile, { shape: 'coded' }>;
  readonly values: readonly string[];
  readonly onValues: (values: readonly string[]) => void;
}) {
  const [other, setOther] = useState('');
  const listed = [...column.top.map(({ value }) => value), ...(column.missing > 0 ? [''] : [])];
  const offered = [...listed, ...values.filter(value => !listed.includes(value))];
  const add = () => {
    if (other !== '' && !values.includes(other)) onValues([...values, other]);
    setOther('');
  };
  return (
    <>
      <fieldset className="filter-values">
        <legend className="visually-hidden">Values of {column.name}</legend>
        {offered.map(value => (
          <CheckboxField
            key={value}
            label={value === '' ? 'missing' : value}
            checked={values.includes(value)}
            onChange={checked => onValues(checked ? [...values, value] : values.filter(one => one !== value))}
          />
        ))}
      </fieldset>
      {column.distinct > column.top.length && (
        <Row align="end">
          <div className="explore-field">
            <TextField
              label={`Another of the ${column.distinct} values`}
              value={other}
              onChange={setOther}
              onKeyDown={event => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
          </div>
          <Button disabled={other === ''} onClick={add}>
            Take it too
          </Button>
        </Row>
      )}
    </>
  );
}
