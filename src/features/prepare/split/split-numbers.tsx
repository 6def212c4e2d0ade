import { useState } from 'react';
import { NumberField } from '../../../ui/forms/number-field.tsx';

/** A number within bounds: what is typed is passed on only where it is one, and said to be wrong where it is not. */
export function BoundedNumber({
  label,
  hint,
  value,
  min,
  max,
  whole = false,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  readonly onChange: (value: number) => void;
}) {
  /** What is typed stands until the value changes from elsewhere. */
  const [typing, setTyping] = useState<{ readonly of: number; readonly typed: number | null } | null>(null);
  const typed = typing !== null && typing.of === value ? typing.typed : value;
  const fits = (wanted: number | null): wanted is number =>
    wanted !== null && wanted >= min && wanted <= max && (!whole || Number.isInteger(wanted));
  const change = (wanted: number | null) => {
    if (fits(wanted)) {
      setTyping(null);
      onChange(wanted);
    } else setTyping({ of: value, typed: wanted });
  };
  return (
    <NumberField
      label={label}
      hint={hint}
      error={fits(typed) ? undefined : `Give a ${whole ? 'whole ' : ''}number from ${min} to ${max}.`}
      value={typed}
      onChange={change}
      min={min}
      max={max}
      step={whole ? 1 : 'any'}
    />
  );
}
