import type { TableComparison } from '../../../core/table/compare/compare-tables.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';

interface SchemaChange {
  readonly column: string;
  readonly change: string;
}

/** What became of the columns, each change as a line: gone, come, or read as another kind. */
export function schemaChanges({
  columnsAdded,
  columnsRemoved,
  columns,
}: Pick<TableComparison, 'columnsAdded' | 'columnsRemoved' | 'columns'>): readonly SchemaChange[] {
  return [
    ...columnsRemoved.map(({ name, kind }) => ({ column: name, change: `removed (was ${kind})` })),
    ...columnsAdded.map(({ name, kind }) => ({ column: name, change: `added (${kind})` })),
    ...columns
      .filter(({ kinds: [before, after] }) => before !== after)
      .map(({ column, kinds: [before, after] }) => ({ column, change: `${before} → ${after}` })),
  ];
}

/** The changes of the schema; nothing where there is none. */
export function SchemaChanges({ comparison }: { readonly comparison: TableComparison }) {
  const changes = schemaChanges(comparison);
  if (changes.length === 0) return null;
  return (
    <DataTable
      caption="Schema changes"
      columns={[
        { id: 'column', header: 'Column', cell: ({ column }) => column },
        { id: 'change', header: 'Change', cell: ({ change }) => change },
      ]}
      rows={changes}
      rowKey={({ column, change }) => `${column} ${change}`}
      maxHeight="16rem"
    />
  );
}
