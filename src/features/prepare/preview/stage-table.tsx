import type { StageTable as Sampled } from '../../../core/selection/preview-preparation.ts';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';

/** So many columns of each side are drawn at once. */
const mostDrawn = 30;

/** The same rows before and after, beside each other. */
export function StageTable({
  title,
  rows,
  before,
  after,
  sought,
}: {
  readonly title: string;
  /** Their numbers in the table, from 1. */
  readonly rows: readonly number[];
  readonly before: Sampled;
  readonly after: Sampled;
  /** A part of the name of the columns to show. */
  readonly sought: string;
}) {
  return (
    <div className="prepare-stages">
      <Side name="Before" title={title} rows={rows} table={before} sought={sought} />
      <Side name="After" title={title} rows={rows} table={after} sought={sought} />
    </div>
  );
}

function Side({
  name,
  title,
  rows,
  table,
  sought,
}: {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly number[];
  readonly table: Sampled;
  readonly sought: string;
}) {
  const wanted = sought.trim().toLowerCase();
  const found = table.sample.filter(column => column.name.toLowerCase().includes(wanted));
  const more = (wanted === '' ? table.columns : found.length) - mostDrawn;
  return (
    <section className="prepare-stage" aria-label={`${title}, ${name.toLowerCase()}`}>
      <h3>
        {name}: {sideText(table)}
      </h3>
      <DataTable
        caption={`${title}, ${name.toLowerCase()}`}
        captionHidden
        rows={[...rows.keys()]}
        rowKey={String}
        columns={[
          { id: 'row', header: 'Row', numeric: true, rowHeader: true, cell: place => rows[place] },
          ...found.slice(0, mostDrawn).map(columnOf),
        ]}
      />
      {found.length === 0 && <p className="prepare-note">No column here is called so.</p>}
      {more > 0 && (
        <p className="prepare-note">{formatNumber(more)} more are not drawn: find them by name.</p>
      )}
    </section>
  );
}

function sideText({ columns, missing }: Sampled): string {
  const width = columns === 1 ? '1 column' : `${formatNumber(columns)} columns`;
  return missing === 0 ? width : `${width}, ${formatNumber(missing)} missing`;
}

function columnOf({ name, cells }: Sampled['sample'][number]): TableColumn<number> {
  return {
    id: name,
    header: name,
    numeric: cells.some(cell => typeof cell === 'number'),
    cell: place => cellText(cells[place] ?? null),
  };
}

function cellText(cell: number | string | null) {
  if (cell === null) return <span data-missing>missing</span>;
  return typeof cell === 'number' ? formatNumber(cell) : cell;
}
