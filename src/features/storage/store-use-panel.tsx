import type { StorageUse } from '../../storage/usage.ts';
import { DataTable, type TableColumn } from '../../ui/table/data-table.tsx';
import { formatBytes } from '../../ui/format/format-bytes.ts';
import { formatNumber } from '../../ui/format/format-number.ts';
import { Panel } from '../../ui/layout/panel.tsx';

type StoreUse = StorageUse['stores'][number];

const labels: Record<StoreUse['store'], string> = {
  projects: 'Projects',
  projectVersions: 'Version histories',
  dataDictionaries: 'Data dictionaries',
  dataSources: 'Data sources',
  privacyScans: 'Privacy scans',
  expectationSuites: 'Expectations',
  segments: 'Segments',
  pins: 'Pinned findings',
  preparationDrafts: 'Preparations being built',
  datasetVersions: 'Tables',
  runs: 'Training runs',
  trials: 'Trials of searches',
  artifacts: 'Trained models',
  registeredModels: 'Registered models',
  modelVersions: 'Model versions',
  deployments: 'Deployments',
  predictions: 'Logged predictions (batches)',
  monitorReports: 'Monitor reports',
  alerts: 'Alerts',
  businessProblems: 'Business problems',
  decisions: 'Decisions',
  risks: 'Risks',
  approvals: 'Approvals',
  documents: 'Words of model cards and datasheets',
  complianceAnswers: 'Answers to checklists',
  profiles: 'Profiles',
  events: 'Events',
};

/** The room each kind of record takes. */
export function StoreUsePanel({ use }: { readonly use: StorageUse }) {
  const filled = use.stores.filter(({ records }) => records > 0);
  if (filled.length === 0) return null;
  return (
    <Panel
      title="By kind of record"
      description={`${formatBytes(use.bytes)} in all, measured record by record.`}
      flush
    >
      <DataTable
        caption="Stored records by kind"
        captionHidden
        columns={columns}
        rows={filled}
        rowKey={({ store }) => store}
        initialSort={{ column: 'bytes', direction: 'descending' }}
      />
    </Panel>
  );
}

const columns: readonly TableColumn<StoreUse>[] = [
  { id: 'store', header: 'Kind', cell: ({ store }) => labels[store], sortBy: ({ store }) => labels[store] },
  {
    id: 'records',
    header: 'Records',
    numeric: true,
    cell: ({ records }) => formatNumber(records),
    sortBy: ({ records }) => records,
  },
  {
    id: 'bytes',
    header: 'Size',
    numeric: true,
    cell: ({ bytes }) => formatBytes(bytes),
    sortBy: ({ bytes }) => bytes,
  },
];
