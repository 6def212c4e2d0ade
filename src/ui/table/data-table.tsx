import { type CSSProperties, type ReactNode, useId, useMemo, useState } from 'react';
import { type SortOrder, sortRows } from './sort-rows.ts';
import './data-table.css';

export interface TableColumn<Item> {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (item: Item) => ReactNode;
  /** Right-aligned, with digits of one width. */
  readonly numeric?: boolean | undefined;
  /** Names the row for screen readers; true for the first column unless some other says so. */
  readonly rowHeader?: boolean | undefined;
  /** Makes the column sortable by this key. */
  readonly sortBy?: ((item: Item) => string | number) | undefined;
}

export interface DataTableProps<Item> {
  /** Always there for screen readers; set `captionHidden` where a panel's title says the same. */
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly TableColumn<Item>[];
  readonly rows: readonly Item[];
  readonly rowKey: (item: Item) => string;
  readonly initialSort?: SortOrder | undefined;
  /** A CSS length; beyond it the body scrolls under its head. */
  readonly maxHeight?: string | undefined;
}

/**
 * A native table of up to a few hundred rows that scrolls inside itself on narrow screens (more rows: VirtualGrid).
 * `<DataTable caption="Runs" columns={[{ id: 'name', header: 'Name', cell: run => run.name }]} rows={runs} rowKey={run => run.id} />`
 */
export function DataTable<Item>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  initialSort,
  maxHeight,
}: DataTableProps<Item>) {
  const captionId = useId();
  const [order, setOrder] = useState<SortOrder | null>(initialSort ?? null);
  const sorted = useMemo(() => {
    const key = columns.find(column => column.id === order?.column)?.sortBy;
    return order && key ? sortRows(rows, key, order.direction) : rows;
  }, [rows, columns, order]);
  const headed = columns.some(column => column.rowHeader);
  const isRowHeader = (column: TableColumn<Item>, index: number) =>
    headed ? column.rowHeader === true : index === 0;

  return (
    <div
      className="ui-table-region"
      role="group"
      aria-labelledby={captionId}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      style={maxHeight === undefined ? undefined : ({ '--ui-table-height': maxHeight } as CSSProperties)}
    >
      <table className="ui-table">
        <caption id={captionId} className={captionHidden ? 'visually-hidden' : undefined}>
          <span className="ui-table-caption">{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map(column => (
              <HeadCell key={column.id} column={column} order={order} onSort={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(item => (
            <tr key={rowKey(item)}>
              {columns.map((column, index) =>
                isRowHeader(column, index) ? (
                  <th key={column.id} scope="row" data-numeric={column.numeric}>
                    {column.cell(item)}
                  </th>
                ) : (
                  <td key={column.id} data-numeric={column.numeric}>
                    {column.cell(item)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeadCell<Item>({
  column,
  order,
  onSort,
}: {
  readonly column: TableColumn<Item>;
  readonly order: SortOrder | null;
  readonly onSort: (order: SortOrder) => void;
}) {
  const direction = order?.column === column.id ? order.direction : null;
  if (!column.sortBy) {
    return (
      <th scope="col" data-numeric={column.numeric}>
        {column.header}
      </th>
    );
  }
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" data-numeric={column.numeric} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className="ui-table-sort"
        onClick={() => onSort({ column: column.id, direction: next })}
      >
        {column.header}
        <span className="ui-table-arrow" aria-hidden="true">
          {direction === null ? '↕' : direction === 'ascending' ? '↑' : '↓'}
        </span>
      </button>
    </th>
  );
}
