import { useState } from 'react';
import type { FieldProps } from '../../../ui/forms/field.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';

/** A text that is read into a value; what is being typed stands for as long as it means that value. */
export function ListControl({
  text,
  read,
  onChange,
  placeholder,
  ...about
}: FieldProps & {
  /** The value, as it would be typed. */
  readonly text: string;
  /** What is typed, as it would be typed once it is read. */
  readonly read: (typed: string) => string;
  readonly onChange: (typed: string) => void;
  readonly placeholder?: string;
}) {
  const [typed, setTyped] = useState(text);
  return (
    <TextField
      {...about}
      placeholder={placeholder}
      value={read(typed) === text ? typed : text}
      onChange={next => {
        setTyped(next);
        onChange(next);
      }}
    />
  );
}
