import { useRef, useState } from 'react';
import { parentOf } from '../../../lifecycle/data/dataset-version.ts';
import type { CollectionEvidence } from '../../../lifecycle/data/collection-checklist.ts';
import type { DataSource } from '../../../lifecycle/data/data-source.ts';
import {
  addDataSource,
  getDataDictionary,
  getPrivacyScan,
  listDataSources,
  removeDataSource,
} from '../../../storage/data/data-knowledge.ts';
import { onChange } from '../../../storage/changes.ts';
import { latestQualityReport } from '../../../storage/data/quality-reports.ts';
import { listProjectVersions } from '../../../storage/data/project-versions.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { RemovalDialog } from '../../../ui/dialogs/removal-dialog.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { DataViewProps } from '../data-views.ts';
import { SourcePanel } from './source-panel.tsx';

const stores = new Set([
  'dataSources',
  'dataDictionaries',
  'privacyScans',
  'projectVersions',
  'qualityReports',
]);
const onKnowledge = (listener: () => void) =>
  onChange(store => {
    if (stores.has(store)) listener();
  });

/** Where the data come from, on what grounds they are here, and what of their collection is settled. */
export function SourcesView({ project, dataset }: DataViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const loaded = useLatest(
    useLoaded(() => readSources(project.id, dataset), [project.id, dataset.id], onKnowledge),
  );
  const [doomed, setDoomed] = useState<DataSource | null>(null);
  const add = (name: string) => {
    place.current?.focus();
    void addDataSource(emptySource(project.id, name));
  };
  return (
    <div ref={place} tabIndex={-1} className="data-table-place">
      <WhenLoaded
        loaded={loaded}
        loadingLabel="Reading the sources…"
        failedTitle="The sources could not be read"
      >
        {({ sources, evidence }) =>
          sources.length === 0 ? (
            <EmptyState
              title="Nobody has said where these data come from"
              action={
                <Button variant="primary" onClick={() => add(evidence.file?.name ?? dataset.name)}>
                  Record the source
                </Button>
              }
            >
              Who owns them, on what legal ground and for what purpose they are here, how they are brought up
              to date: what is written down now need not be asked when the model is in use. What the app can
              see itself, it fills in.
            </EmptyState>
          ) : (
            <Stack gap={5}>
              {sources.map(source => (
                <SourcePanel
                  key={source.id}
                  evidence={{ ...evidence, source }}
                  onRemove={() => setDoomed(source)}
                />
              ))}
              <Row>
                <Button onClick={() => add('Another source')}>Record another source</Button>
              </Row>
            </Stack>
          )
        }
      </WhenLoaded>
      <RemovalDialog
        subject={doomed?.id ?? null}
        title={`Remove the source ${doomed?.name ?? ''}?`}
        what="source"
        load={async () => doomed}
        remove={async () => {
          if (doomed !== null) await removeDataSource(doomed);
        }}
        onClose={() => {
          setDoomed(null);
          place.current?.focus();
        }}
      >
        {() => <p>What was written down of it goes; the table and the history stay.</p>}
      </RemovalDialog>
    </div>
  );
}

async function readSources(
  projectId: string,
  dataset: DataViewProps['dataset'],
): Promise<{
  readonly sources: readonly DataSource[];
  readonly evidence: Omit<CollectionEvidence, 'source'>;
}> {
  const [sources, dictionary, scan, quality, versions] = await Promise.all([
    listDataSources(projectId),
    getDataDictionary(projectId),
    getPrivacyScan(dataset.id),
    latestQualityReport(dataset.id),
    listProjectVersions(projectId),
  ]);
  const origins = new Map(versions.map(({ record }) => [record.datasetVersionId, record.origin]));
  let origin = origins.get(dataset.id) ?? dataset.origin;
  let steps = 0;
  for (let parent = parentOf(origin); parent !== null; parent = parentOf(origin)) {
    steps++;
    const before = origins.get(parent);
    if (before === undefined) break;
    origin = before;
  }
  const file = 'sha256' in origin ? { name: origin.fileName, sha256: origin.sha256 } : null;
  return { sources, evidence: { dataset, dictionary, scan, quality, file, steps } };
}

function emptySource(projectId: string, name: string): DataSource {
  return {
    id: crypto.randomUUID(),
    projectId,
    name,
    kind: null,
    owner: '',
    legalBasis: null,
    purpose: '',
    refresh: '',
    access: '',
    pipeline: '',
    recordedAt: Date.now(),
  };
}
