import { useState } from 'react';
import { Link } from 'wouter';
import type { ColumnProfile } from '../../../core/explore/profile.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { ColumnCard } from './column-card.tsx';
import type { ViewProps } from '../explored.ts';
import { type GalleryOrder, galleryOrders, orderColumns } from './gallery-order.ts';
import { useAnswer } from '../answers/use-answer.ts';
import { WhenAnswered } from '../answers/when-answered.tsx';
import './column-gallery.css';

const cardsAtOnce = 24;
/** A search field for a handful of columns would only be in the way. */
const fewColumns = 8;

/** A card for every column, two dozen at a time, in the order one asks for. */
export function ColumnGallery({
  dataset,
  address,
  target,
  pathOf,
  profile,
}: ViewProps & { readonly profile: readonly ColumnProfile[] }) {
  const [wanted, setWanted] = useState('');
  const [most, setMost] = useState(cardsAtOnce);
  const [order, setOrder] = useState<GalleryOrder>('table');
  const relating = order === 'link' && target !== null;
  const links = useAnswer(
    'relate',
    relating ? { datasetVersionId: dataset.id, conditions: address.conditions, target } : null,
  );
  const strengths = new Map(
    relating && links.state === 'done' ? links.value?.map(({ column, strength }) => [column, strength]) : [],
  );
  const found = orderColumns(profile, order, strengths).filter(({ name }) =>
    name.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  return (
    <Panel title="Columns">
      <Stack>
        <Row gap={4} align="end">
          {profile.length > fewColumns && (
            <div className="explore-field">
              <TextField type="search" label="Find a column" value={wanted} onChange={setWanted} />
            </div>
          )}
          <SelectField
            label="Sort by"
            value={order}
            onChange={setOrder}
            options={galleryOrders.filter(({ value }) => value !== 'link' || target !== null)}
          />
        </Row>
        {relating && (
          <WhenAnswered answer={links} label="Relating" failedTitle="The columns could not be related">
            {() => null}
          </WhenAnswered>
        )}
        {found.length === 0 && <p role="status">No column has “{wanted.trim()}” in its name.</p>}
        <div className="column-gallery">
          {found.slice(0, most).map(column => (
            <ColumnCard
              key={column.name}
              profile={column}
              closer={
                <Link href={pathOf({ column: column.name })} aria-label={`Look closer at ${column.name}`}>
                  Look closer
                </Link>
              }
            />
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
