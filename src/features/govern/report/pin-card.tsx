import { useState } from 'react';
import { Link } from 'wouter';
import type { Pin } from '../../../lifecycle/data/pin.ts';
import { changePinNote } from '../../../storage/data/pins.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { svgAddress } from '../../../ui/charts/figure/picture.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { TextAreaField } from '../../../ui/forms/text-area-field.tsx';

/** One pin: what was seen, the note that can be changed, and its place in the report. */
export function PinCard({
  pin,
  isFirst,
  isLast,
  earlier,
  onMove,
  onRemove,
}: {
  readonly pin: Pin;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** It was seen in another version of the table. */
  readonly earlier: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}) {
  const [note, setNote] = useState(pin.note);
  const [failed, setFailed] = useState<string | null>(null);
  const keep = async () => {
    if (note.trim() === pin.note) return;
    try {
      await changePinNote(pin.id, note.trim());
      setFailed(null);
    } catch (reason) {
      setFailed(reason instanceof Error ? reason.message : String(reason));
    }
  };
  return (
    <li className="pin-card">
      <Stack gap={3}>
        <div className="pin-card-head">
          <div>
            <h3>{pin.title}</h3>
            <p className="pin-card-seen">
              {pin.description}
              {pin.rows !== null && ` ${pin.rows}.`}
            </p>
          </div>
          <Row gap={1}>
            <Button
              variant="quiet"
              aria-label={`Up: ${pin.title}`}
              aria-disabled={isFirst}
              onClick={() => onMove(-1)}
            >
              ↑
            </Button>
            <Button
              variant="quiet"
              aria-label={`Down: ${pin.title}`}
              aria-disabled={isLast}
              onClick={() => onMove(1)}
            >
              ↓
            </Button>
            <Button variant="quiet" aria-label={`Take out: ${pin.title}`} onClick={onRemove}>
              Take out
            </Button>
          </Row>
        </div>
        {pin.picture !== null && (
          <img
            className="pin-card-picture"
            src={svgAddress(pin.picture)}
            alt={`${pin.title}. ${pin.description}`}
          />
        )}
        <TextAreaField
          label="Note"
          aria-label={`Note on ${pin.title}`}
          rows={2}
          value={note}
          error={failed ?? undefined}
          onChange={setNote}
          onBlur={() => void keep()}
        />
        {pin.numbers !== null && <PinNumbers title={pin.title} numbers={pin.numbers} />}
        <p className="pin-card-seen">
          {formatDateTime(pin.pinnedAt)}
          {earlier && ', in another version of the table than the project is on now'}
          {pin.address !== '' && (
            <>
              {' · '}
              <Link href={pin.address}>See it there</Link>
            </>
          )}
        </p>
      </Stack>
    </li>
  );
}

function PinNumbers({
  title,
  numbers,
}: {
  readonly title: string;
  readonly numbers: NonNullable<Pin['numbers']>;
}) {
  const [open, setOpen] = useState(false);
  const { columns, rows, count } = numbers;
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>Numbers</summary>
      {open && (
        <DataTable
          caption={count > rows.length ? `${title}: first ${rows.length} of ${formatNumber(count)}` : title}
          captionHidden={count <= rows.length}
          maxHeight="16rem"
          columns={columns.map((header, index) => ({
            id: String(index),
            header,
            numeric: typeof rows[0]?.[index] === 'number',
            cell: ({ cells }: { readonly cells: readonly (string | number)[] }) => {
              const cell = cells[index];
              return typeof cell === 'number' ? formatNumber(cell) : (cell ?? '');
            },
          }))}
          rows={rows.map((cells, index) => ({ index, cells }))}
          rowKey={row => String(row.index)}
        />
      )}
    </details>
  );
}
