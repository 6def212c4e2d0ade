import { useState } from 'react';
import type { RowChoice } from '../../../core/selection/preview-rows.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { numbersFrom } from '../params/param-value.ts';

const kinds: readonly { readonly value: RowChoice['kind']; readonly label: string }[] = [
  { value: 'spread', label: 'Spread over the table' },
  { value: 'missing', label: 'With missing values' },
  { value: 'random', label: 'At random' },
  { value: 'numbers', label: 'By their numbers' },
];

/** Which rows are shown before and after. */
export function RowChoiceFields({
  rows,
  onRows,
}: {
  readonly rows: RowChoice;
  readonly onRows: (rows: RowChoice) => void;
}) {
  const [typed, setTyped] = useState('');
  const wrong = numbersFrom(typed).some(number => !Number.isInteger(number) || number < 1);
  const choose = (kind: RowChoice['kind']) => {
    switch (kind) {
      case 'random':
        return onRows({ kind, seed: 1 });
      case 'numbers':
        return onRows({ kind, numbers: wrong ? [] : numbersFrom(typed) });
      case 'spread':
      case 'missing':
        return onRows({ kind });
      default:
        return kind satisfies never;
    }
  };
  return (
    <Stack gap={2}>
      <SelectField label="Which rows" value={rows.kind} onChange={choose} options={kinds} />
      {rows.kind === 'random' && (
        <Button onClick={() => onRows({ kind: 'random', seed: rows.seed + 1 })}>Draw other rows</Button>
      )}
      {rows.kind === 'numbers' && (
        <TextField
          label="Row numbers"
          hint="With commas between. Test rows are not shown."
          error={wrong ? 'Give whole numbers from 1, with commas between.' : undefined}
          value={typed}
          onChange={text => {
            setTyped(text);
            const numbers = numbersFrom(text);
            if (numbers.every(number => Number.isInteger(number) && number >= 1))
              onRows({ kind: 'numbers', numbers });
          }}
        />
      )}
    </Stack>
  );
}

/** Why there are no rows to show. */
export function noRowsText(rows: RowChoice): string {
  if (rows.kind !== 'numbers') return 'No training row lacks a value in these columns.';
  return rows.numbers.length === 0 ? 'Give the numbers of some rows.' : 'None of these is a training row.';
}
