import { Button } from '../../../ui/buttons/button.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { formatBytes } from '../../../ui/format/format-bytes.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';
import type { OfferedEntry } from './use-folder.ts';

interface Work {
  readonly busy: boolean;
  readonly onAdd: (files: readonly OfferedEntry[]) => void;
  /** Null where nothing answers predictions. */
  readonly onPredict: ((file: OfferedEntry) => void) | null;
  readonly onLeaveOut: (files: readonly OfferedEntry[]) => void;
}

/** New and changed files of a folder, each with what can be done with it. */
export function FolderFiles({ files, ...work }: Work & { readonly files: readonly OfferedEntry[] }) {
  const { busy, onAdd, onLeaveOut } = work;
  return (
    <Stack gap={3}>
      <DataTable
        caption="New and changed files"
        captionHidden
        columns={columnsWith(work)}
        rows={files}
        rowKey={({ name }) => name}
        maxHeight="22rem"
      />
      {files.length > 1 && (
        <Row>
          <Button disabled={busy} onClick={() => onAdd(files)}>
            Add all {files.length} to the table
          </Button>
          <Button variant="quiet" onClick={() => onLeaveOut(files)}>
            Leave all out
          </Button>
        </Row>
      )}
    </Stack>
  );
}

const columns: readonly TableColumn<OfferedEntry>[] = [
  { id: 'name', header: 'File', cell: ({ name }) => name },
  {
    id: 'state',
    header: 'State',
    cell: ({ state }) => <Tag tone={state === 'new' ? 'success' : 'warning'}>{state}</Tag>,
  },
  { id: 'size', header: 'Size', numeric: true, cell: ({ bytes }) => formatBytes(bytes) },
  { id: 'modified', header: 'Changed', numeric: true, cell: ({ modifiedAt }) => formatDateTime(modifiedAt) },
];

function columnsWith(work: Work): readonly TableColumn<OfferedEntry>[] {
  const actions: TableColumn<OfferedEntry> = {
    id: 'actions',
    header: 'What to do with it',
    cell: entry => <FileActions entry={entry} {...work} />,
  };
  const [name, ...facts] = columns;
  // Beside the name: on a narrow screen the rest is scrolled to.
  return [name!, actions, ...facts];
}

function FileActions({ entry, busy, onAdd, onPredict, onLeaveOut }: Work & { readonly entry: OfferedEntry }) {
  return (
    <Row>
      <Button disabled={busy} aria-label={`Add ${entry.name} to the table`} onClick={() => onAdd([entry])}>
        Add to the table
      </Button>
      {onPredict !== null && (
        <Button disabled={busy} aria-label={`Predict ${entry.name}`} onClick={() => onPredict(entry)}>
          Predict
        </Button>
      )}
      <Button variant="quiet" aria-label={`Leave ${entry.name} out`} onClick={() => onLeaveOut([entry])}>
        Leave out
      </Button>
    </Row>
  );
}
