import { Fragment, type ReactNode } from 'react';
import type { GroupTrait } from '../../../core/explore/group-traits.ts';
import type { RowGroups } from '../../../core/explore/row-groups.ts';
import type { ColumnSchema } from '../../../core/table/column.ts';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { traitText } from './trait-words.ts';

interface GroupRow {
  readonly number: number;
  readonly size: number;
  readonly traits: readonly GroupTrait[];
}

/** How large each group is, and in what it is unlike all rows. */
export function GroupsTable({
  found: { groups, drawn },
  schema,
}: {
  readonly found: RowGroups;
  readonly schema: readonly ColumnSchema[];
}) {
  return (
    <DataTable
      caption={`${groups.length} groups, the largest first, and what tells each apart, strongest first`}
      rows={groups.map((group, place) => ({ ...group, number: place + 1 }))}
      rowKey={({ number }) => String(number)}
      columns={columnsOf(drawn, schema)}
    />
  );
}

function columnsOf(drawn: number, schema: readonly ColumnSchema[]): readonly TableColumn<GroupRow>[] {
  return [
    {
      id: 'group',
      header: 'Group',
      cell: ({ number, size }) => (
        <>
          Group {number}
          <span className="explore-group-size">
            {formatNumber(size)} rows, {formatPercent(size / drawn)}
          </span>
        </>
      ),
    },
    { id: 'traits', header: 'What tells it apart', cell: ({ traits }) => traitList(traits, schema) },
  ];
}

function traitList(traits: readonly GroupTrait[], schema: readonly ColumnSchema[]) {
  if (traits.length === 0) return 'Nothing that stands out';
  return (
    <ul className="explore-traits">
      {traits.map(trait => (
        <li key={trait.column}>{breakable(traitText(trait, schema))}</li>
      ))}
    </ul>
  );
}

/** The text with a place to break after each underscore, which the names of columns are full of. */
function breakable(text: string): ReactNode {
  return text.split(/(?<=_)/).map((part, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts may repeat, and stay in their order
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
