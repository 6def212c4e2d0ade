import { useState } from 'react';
import type { ColumnProfile } from '../../core/explore/profile.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ColumnCard } from './column-card.tsx';
import './column-gallery.css';

const cardsAtOnce = 24;
/** A search field for a handful of columns would only be in the way. */
const fewColumns = 8;

/** A card for every column, two dozen at a time. */
export function ColumnGallery({ profile }: { readonly profile: readonly ColumnProfile[] }) {
  const [wanted, setWanted] = useState('');
  const [most, setMost] = useState(cardsAtOnce);
  const found = profile.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <Panel title="Columns" description="In the order of the table.">
      <Stack>
        {profile.length > fewColumns && (
          <div className="explore-field">
            <TextField type="search" label="Find a column" value={wanted} onChange={setWanted} />
          </div>
        )}
        {found.length === 0 && <p role="status">No column has “{wanted.trim()}” in its name.</p>}
        <div className="column-gallery">
          {found.slice(0, most).map(column => (
            <ColumnCard key={column.name} profile={column} />
          ))}
        </div>
        {found.length > most && (
          <Row>
            <Button onClick={() => setMost(most + cardsAtOnce)}>
              Show {Math.min(cardsAtOnce, found.length - most)} more of {found.length}
            </Button>
          </Row>
        )}
      </Stack>
    </Panel>
  );
}
