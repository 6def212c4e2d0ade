import { DataTable } from './data-table.tsx';

/** A table of texts as they are; the first of each row names it. */
export function TextTable({
  caption,
  captionHidden = false,
  columns,
  rows,
}: {
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      columns={columns.map((header, place) => ({
        id: `column ${place}`,
        header,
        cell: (row: readonly string[]) => row[place],
      }))}
      rows={rows}
      rowKey={row => row[0]!}
    />
  );
}
