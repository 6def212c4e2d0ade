import { useState } from 'react';
import type { ColumnSchema } from '../../../core/table/column.ts';
import type { PersonSought } from '../../../lifecycle/erasure/found-person.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';

interface Criterion {
  readonly id: number;
  readonly column: string;
  readonly text: string;
}

/** By what a person is looked for: one column or several, and words that tell of them. */
export function SearchPanel({
  projectId,
  columns,
  busy,
  onSearch,
}: {
  readonly projectId: string;
  readonly columns: readonly ColumnSchema[];
  readonly busy: boolean;
  readonly onSearch: (sought: PersonSought) => void;
}) {
  const usual = (columns.find(({ kind }) => kind === 'identifier') ?? columns[0])?.name ?? '';
  const [criteria, setCriteria] = useState<readonly Criterion[]>([{ id: 0, column: usual, text: '' }]);
  const [words, setWords] = useState('');
  const told = criteria.filter(({ text }) => text.trim() !== '');
  const change = (id: number, edited: Partial<Criterion>) =>
    setCriteria(criteria.map(one => (one.id === id ? { ...one, ...edited } : one)));
  const add = () =>
    setCriteria([
      ...criteria,
      { id: Math.max(...criteria.map(({ id }) => id)) + 1, column: usual, text: '' },
    ]);
  return (
    <Panel
      title="Erase a person"
      description="Finds their rows in every version of the table, in logged predictions and in what was made of them; nothing is changed before you have seen it."
    >
      <form
        onSubmit={event => {
          event.preventDefault();
          if (told.length === 0 || busy) return;
          onSearch({
            projectId,
            matches: told.map(({ column, text }) => ({ column, text: text.trim() })),
            words: words.split(',').flatMap(word => (word.trim() === '' ? [] : [word.trim()])),
          });
        }}
      >
        <Stack>
          {criteria.map((criterion, c) => (
            <Row key={criterion.id} align="end">
              <SelectField
                label={c === 0 ? 'Column' : `Column ${c + 1}`}
                value={criterion.column}
                onChange={column => change(criterion.id, { column })}
                options={columns.map(({ name }) => ({ value: name, label: name }))}
              />
              <TextField
                label={c === 0 ? 'Reads exactly' : `Column ${c + 1} reads exactly`}
                value={criterion.text}
                onChange={text => change(criterion.id, { text })}
                autoComplete="off"
              />
              {c > 0 && (
                <Button
                  variant="quiet"
                  aria-label={`Leave out column ${c + 1}`}
                  onClick={() => setCriteria(criteria.filter(({ id }) => id !== criterion.id))}
                >
                  Leave out
                </Button>
              )}
            </Row>
          ))}
          <TextField
            label="Words that tell of them in texts"
            hint="Their name, an address: notes, documents and the audit trail are searched for these too. Separate them by commas."
            value={words}
            onChange={setWords}
            autoComplete="off"
          />
          <Row>
            <Button type="submit" variant="primary" disabled={told.length === 0 || busy}>
              Find the person
            </Button>
            <Button onClick={add}>And by another column</Button>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}
