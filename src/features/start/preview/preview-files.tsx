import type { FilePart, ImportPreview, TableOptions } from '../../../jobs/contracts/import-preview.ts';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';

const columnOptions = [
  { value: 'all', label: 'Keep all: missing where a file lacks one' },
  { value: 'common', label: 'Keep those that every file has' },
] as const;

/** The files whose rows stand under each other, with the columns that do not match, and what is to become of those. */
export function PreviewFiles({
  preview: { parts },
  options,
  onCorrect,
}: {
  readonly preview: ImportPreview;
  readonly options: TableOptions;
  readonly onCorrect: (options: TableOptions) => void;
}) {
  const matching = parts.every(({ lacks }) => lacks.length === 0);
  const { fileColumn, ...withoutFile } = options;
  return (
    <Panel
      title={`${parts.length} files as one table`}
      description={
        matching
          ? 'All have the same columns, matched by name. Their rows stand under each other in this order.'
          : 'Columns are matched by name; some files lack columns that others have.'
      }
    >
      <Stack gap={3}>
        <DataTable
          caption="Files in the order of their rows"
          captionHidden
          columns={matching ? sizeColumns : [...sizeColumns, ...matchColumns]}
          rows={parts}
          rowKey={({ fileName }) => fileName}
          maxHeight="16rem"
        />
        <Columns least="14rem" gap={3}>
          {!matching && (
            <SelectField
              label="Columns that not every file has"
              value={options.columns ?? 'all'}
              options={columnOptions}
              onChange={columns => onCorrect({ ...options, columns })}
            />
          )}
          <CheckboxField
            label="Add a column that names the file"
            checked={fileColumn !== undefined}
            onChange={wanted => onCorrect(wanted ? { ...withoutFile, fileColumn: 'file' } : withoutFile)}
          />
        </Columns>
      </Stack>
    </Panel>
  );
}

const sizeColumns: readonly TableColumn<FilePart>[] = [
  { id: 'file', header: 'File', cell: ({ fileName }) => fileName },
  {
    id: 'rows',
    header: 'Rows',
    numeric: true,
    cell: ({ rows, complete }) => `${complete ? '' : 'over '}${formatNumber(rows)}`,
  },
];

const matchColumns: readonly TableColumn<FilePart>[] = [
  { id: 'lacks', header: 'Lacks', cell: ({ lacks }) => namesOf(lacks) },
  { id: 'alone', header: 'Has, and another lacks', cell: ({ alone }) => namesOf(alone) },
];

const mostNamed = 6;

function namesOf(names: readonly string[]): string {
  if (names.length === 0) return '–';
  const more = names.length - mostNamed;
  return names.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
