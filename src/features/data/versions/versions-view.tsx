import { useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { moveProject, noteVersion } from '../../../storage/data/project-versions.ts';
import { onChange } from '../../../storage/changes.ts';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { DataViewProps } from '../data-views.ts';
import { LineagePanel } from './lineage-panel.tsx';
import { readVersions } from './read-versions.ts';
import { RemoveVersionDialog } from './remove-version-dialog.tsx';
import { StepForm } from './step-form.tsx';
import { StepNotice } from '../steps/step-notice.tsx';
import { useStep } from '../../../jobs/use-step.ts';
import { VersionComparison } from './version-comparison.tsx';
import { VersionRulesNotice } from './version-rules-notice.tsx';
import { VersionTable } from './version-table.tsx';

const versionStores = new Set(['projects', 'projectVersions', 'runs', 'modelVersions', 'deployments']);
const onVersions = (listener: () => void) =>
  onChange(store => {
    if (versionStores.has(store)) listener();
  });

/** The versions that the project's table has had, what became of each, and what changed between two. */
export function VersionsView({ project, dataset }: DataViewProps) {
  const loaded = useLatest(useLoaded(() => readVersions(project.id), [project.id], onVersions));
  const [search, setSearch] = useSearchParams();
  const [removing, setRemoving] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const control = useStep(project.id, place);
  const compared = search.get('compare');
  const restore = async (datasetVersionId: string) => {
    place.current?.focus();
    setError(null);
    try {
      await moveProject({ projectId: project.id, datasetVersionId, restored: true });
    } catch (reason) {
      setError(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };
  const compare = (id: string) => setSearch({ view: 'versions', compare: id }, { replace: true });
  return (
    <div ref={place} tabIndex={-1} className="data-table-place">
      <WhenLoaded
        loaded={loaded}
        loadingLabel="Reading the versions…"
        failedTitle="The versions could not be read"
      >
        {({ versions, lineage }) => (
          <Stack gap={5}>
            <StepNotice control={control} />
            {control.job.state === 'idle' && (
              <VersionRulesNotice
                version={
                  versions.find(({ record }) => record.datasetVersionId === project.datasetVersionId)?.record
                }
              />
            )}
            {error && <ErrorNotice title="The version was not restored" error={error} />}
            <VersionTable
              versions={versions}
              currentId={project.datasetVersionId}
              onRestore={id => void restore(id)}
              onCompare={compare}
              onRemove={setRemoving}
              onNote={(id, note) => void noteVersion(project.id, id, note)}
            />
            <StepForm dataset={dataset} control={control} />
            <VersionComparison
              key={project.datasetVersionId}
              versions={versions}
              currentId={project.datasetVersionId}
              asked={compared}
              onAsk={compare}
            />
            <LineagePanel projectId={project.id} roots={lineage} />
            <RemoveVersionDialog
              projectId={project.id}
              version={versions.find(({ record }) => record.datasetVersionId === removing)?.record ?? null}
              onClose={() => {
                setRemoving(null);
                place.current?.focus();
              }}
            />
          </Stack>
        )}
      </WhenLoaded>
    </div>
  );
}
