import { useState } from 'react';
import { Button } from '../../../ui/buttons/button.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import './columns-choice.css';

/** More boxes would hold the page up. */
const mostListed = 300;

/** Which of many columns to look at, folded away; nothing changes until it is confirmed. */
export function ColumnsChoice({
  offered,
  chosen,
  least,
  onChoose,
}: {
  readonly offered: readonly string[];
  readonly chosen: readonly string[];
  readonly least: number;
  /** In the order offered. */
  readonly onChoose: (columns: readonly string[]) => void;
}) {
  const [wanted, setWanted] = useState<ReadonlySet<string> | null>(null);
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState(false);
  const marked = wanted ?? new Set(chosen);
  const found = offered.filter(name => name.toLowerCase().includes(search.trim().toLowerCase()));
  const mark = (names: readonly string[], on: boolean) => {
    const next = new Set(marked);
    for (const name of names) {
      if (on) next.add(name);
      else next.delete(name);
    }
    setWanted(next);
  };
  return (
    <details className="columns-choice" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        Columns: {formatNumber(chosen.length)} of {formatNumber(offered.length)}
      </summary>
      {open && (
        <Stack gap={3}>
          <Row align="end">
            <div className="explore-field">
              <TextField type="search" label="Find a column to compare" value={search} onChange={setSearch} />
            </div>
            <Button onClick={() => mark(found, true)}>Mark {search.trim() === '' ? 'all' : 'these'}</Button>
            <Button onClick={() => mark(found, false)}>
              Unmark {search.trim() === '' ? 'all' : 'these'}
            </Button>
          </Row>
          <fieldset>
            <legend className="visually-hidden">Columns to compare</legend>
            {found.slice(0, mostListed).map(name => (
              <CheckboxField
                key={name}
                label={name}
                checked={marked.has(name)}
                onChange={on => mark([name], on)}
              />
            ))}
          </fieldset>
          {found.length > mostListed && (
            <p>The first {mostListed} are listed; the search finds the others.</p>
          )}
          <Row>
            <Button
              variant="primary"
              disabled={wanted === null || marked.size < least}
              onClick={() => {
                onChoose(offered.filter(name => marked.has(name)));
                setWanted(null);
              }}
            >
              Compare {formatNumber(marked.size)} columns
            </Button>
            {marked.size < least && <span>At least {least}.</span>}
          </Row>
        </Stack>
      )}
    </details>
  );
}
