import { useRef } from 'react';
import { phasePath } from '../../lifecycle/phases.ts';
import type { Project } from '../../lifecycle/project.ts';
import { onChangeOf, requireDatasetVersion, requireProject } from '../../storage/project-dataset.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { WhenLoaded } from '../../ui/when-loaded.tsx';
import { DatasetFacts } from './dataset-facts.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { KindChangeNotice } from './kind-change-notice.tsx';
import { PersistenceAnswer } from './persistence-answer.tsx';
import { TablePanel } from './table-panel.tsx';
import { useKindChange } from './use-kind-change.ts';
import './data-page.css';

const onProjects = onChangeOf('projects');

/** The table as it was read: its rows, what each column is taken for, and what the quality checks noticed. */
export function DataPage({ projectId }: { readonly projectId: string }) {
  const project = useLoaded(() => requireProject(projectId), [projectId], onProjects);
  return (
    <Stack gap={5}>
      <PageHeader
        title="Data"
        description="Look the table over before anything is learned from it. What a column is taken for can be changed in its head."
        actions={
          <ButtonLink href={phasePath(projectId, 'problem')} variant="primary">
            Choose what to predict
          </ButtonLink>
        }
      />
      <WhenLoaded
        loaded={project}
        loadingLabel="Opening the project…"
        failedTitle="The project could not be opened"
      >
        {value => <StoredTable project={value} />}
      </WhenLoaded>
    </Stack>
  );
}

function StoredTable({ project }: { readonly project: Project }) {
  const { datasetVersionId } = project;
  const dataset = useLatest(useLoaded(() => requireDatasetVersion(datasetVersionId), [datasetVersionId]));
  const table = useRef<HTMLDivElement>(null);
  const change = useKindChange(project.id, table);
  return (
    <WhenLoaded
      loaded={dataset}
      loadingLabel="Opening the table…"
      failedTitle="The table could not be opened"
    >
      {value => (
        <>
          <DatasetFacts dataset={value} />
          <KindChangeNotice change={change} />
          <div ref={table} tabIndex={-1} className="data-table-place">
            <TablePanel dataset={value} change={change} />
          </div>
          <FindingsPanel findings={value.findings} />
          <PersistenceAnswer />
        </>
      )}
    </WhenLoaded>
  );
}
