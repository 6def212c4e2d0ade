import type { ExpectationRecord } from '../../../lifecycle/data/expectation-record.ts';
import {
  type DatasetOrigin,
  type Erasure,
  parentOf,
  rowsErased,
} from '../../../lifecycle/data/dataset-version.ts';
import { describeOrigin } from '../../../lifecycle/data/lineage.ts';
import { whyOf } from '../../../lifecycle/data/project-version.ts';
import type { ProjectVersionState } from '../../../storage/data/project-versions.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';
import { CellField } from '../table/cell-field.tsx';

export interface VersionActions {
  readonly currentId: string;
  readonly onRestore: (id: string) => void;
  readonly onCompare: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onNote: (id: string, note: string) => void;
}

/** Every version, newest first, with what was done, why, and what one can do with it. */
export function VersionTable({
  versions,
  ...actions
}: VersionActions & { readonly versions: readonly ProjectVersionState[] }) {
  return (
    <Panel
      flush
      title="Versions"
      description="Each change made a version of its own; none was written over. Restoring puts the project on it again."
    >
      <DataTable
        caption="Versions of the table"
        captionHidden
        columns={versionColumns(
          actions,
          versions.some(({ record }) => record.expectations !== undefined),
        )}
        rows={versions}
        rowKey={({ record }) => record.id}
        maxHeight="28rem"
      />
    </Panel>
  );
}

function versionColumns(
  actions: VersionActions,
  /** Whether rules were run on any of them. */
  ruled: boolean,
): readonly TableColumn<ProjectVersionState>[] {
  return [
    {
      id: 'version',
      header: 'Version',
      cell: ({ record, dataset }) => (
        <code title={contentTitle(record.datasetVersionId, dataset?.erasures)}>
          {record.datasetVersionId.slice(0, 8)}
        </code>
      ),
    },
    { id: 'what', header: 'What was done', cell: whatWasDone },
    { id: 'from', header: 'Made from', cell: ({ record }) => madeFrom(record.origin) },
    {
      id: 'why',
      header: 'Why',
      cell: ({ record }) => (
        <CellField
          label={`Why ${record.datasetVersionId.slice(0, 8)} was made`}
          size={24}
          placeholder="Write a note"
          value={whyOf(record)}
          onSave={note => actions.onNote(record.datasetVersionId, note)}
        />
      ),
    },
    {
      id: 'when',
      header: 'When',
      cell: ({ record }) => formatDateTime(record.addedAt),
      sortBy: ({ record }) => record.addedAt,
    },
    { id: 'rows', header: 'Rows', numeric: true, cell: ({ record }) => formatNumber(record.rows) },
    { id: 'columns', header: 'Columns', numeric: true, cell: ({ record }) => formatNumber(record.columns) },
    ...(ruled ? [rulesColumn] : []),
    { id: 'actions', header: 'Actions', cell: state => <Actions state={state} {...actions} /> },
  ];
}

function contentTitle(id: string, erasures: readonly Erasure[] = []): string {
  const last = erasures.at(-1);
  if (last === undefined) return `SHA-256 of the content: ${id}`;
  return `SHA-256 of the content when it was made: ${id}; since rows were erased: ${last.contentHash}`;
}

/** How it came about, and that people were erased from it since: its content is not what its name says then. */
function whatWasDone({ record, dataset }: ProjectVersionState) {
  const { erasures = [] } = dataset ?? {};
  const last = erasures.at(-1);
  if (last === undefined) return describeOrigin(record.origin);
  const rows = rowsErased({ erasures });
  return (
    <>
      {describeOrigin(record.origin)}{' '}
      <Tag tone="warning">
        {rows === 0 ? 'Words' : `${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'}`} erased{' '}
        {formatDateTime(last.at)}
      </Tag>
    </>
  );
}

const rulesColumn: TableColumn<ProjectVersionState> = {
  id: 'rules',
  header: 'Rules',
  cell: ({ record }) => rulesText(record.expectations),
};

function rulesText(record: ExpectationRecord | undefined): string {
  if (record === undefined) return '–';
  const { checked, broken } = record;
  return broken.length === 0 ? `all ${checked} kept` : `${broken.length} of ${checked} broken`;
}

/** The version that one was made from, or the file that it came in. */
function madeFrom(origin: DatasetOrigin) {
  const parent = parentOf(origin);
  if (parent === null) return 'fileName' in origin ? origin.fileName : '–';
  return <code title={`SHA-256 of the content: ${parent}`}>{parent.slice(0, 8)}</code>;
}

function Actions({
  state: { record },
  currentId,
  onRestore,
  onCompare,
  onRemove,
}: Omit<VersionActions, 'onNote'> & { readonly state: ProjectVersionState }) {
  const id = record.datasetVersionId;
  const short = id.slice(0, 8);
  if (id === currentId) return <Tag tone="accent">the project is on it</Tag>;
  if (record.removedAt !== null) return <Tag>removed {formatDateTime(record.removedAt)}</Tag>;
  return (
    <Row gap={1}>
      <Button aria-label={`Restore ${short}`} onClick={() => onRestore(id)}>
        Restore
      </Button>
      <Button aria-label={`Compare ${short} with the current version`} onClick={() => onCompare(id)}>
        Compare
      </Button>
      <Button variant="quiet" aria-label={`Remove ${short}`} onClick={() => onRemove(id)}>
        Remove
      </Button>
    </Row>
  );
}
