import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Project } from '../../lifecycle/project.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import type { StorageUse } from '../../storage/usage.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { DataTable, type TableColumn } from '../../ui/table/data-table.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { formatBytes } from '../../ui/format/format-bytes.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { RemoveProjectDialog } from './remove-project-dialog.tsx';

/** The room each project takes, and the way to remove one. */
export function ProjectUsePanel({ use }: { readonly use: StorageUse }) {
  const [doomed, setDoomed] = useState<Project | null>(null);
  const [removed, setRemoved] = useState(0);
  const region = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => projectColumns(setDoomed), []);
  // The button that had the focus goes with its row.
  useEffect(() => {
    if (removed > 0) region.current?.focus();
  }, [removed]);
  return (
    <>
      <div ref={region} tabIndex={-1}>
        {use.projects.length === 0 ? (
          <EmptyState title="No project is stored here" action={<Link href="/">Open a table</Link>}>
            Open a table or import a backup, and what it takes is listed here.
          </EmptyState>
        ) : (
          <Panel title="Projects" description={describe(use)} flush>
            <DataTable
              caption="Projects by the room they take"
              captionHidden
              columns={columns}
              rows={use.projects}
              rowKey={({ project }) => project.id}
            />
          </Panel>
        )}
      </div>
      <RemoveProjectDialog
        project={doomed}
        onClose={gone => {
          setDoomed(null);
          if (gone) setRemoved(removed + 1);
        }}
      />
    </>
  );
}

function describe({ sharedBytes }: StorageUse): string {
  const shared =
    sharedBytes > 0 ? ` Tables that several projects use take another ${formatBytes(sharedBytes)}.` : '';
  return `Each with its models, predictions, and the tables that only it uses.${shared}`;
}

type ProjectUse = StorageUse['projects'][number];

function projectColumns(remove: (project: Project) => void): readonly TableColumn<ProjectUse>[] {
  return [
    {
      id: 'name',
      header: 'Project',
      cell: ({ project }) => <Link href={phasePath(project.id, 'data')}>{project.name}</Link>,
      sortBy: ({ project }) => project.name,
    },
    {
      id: 'bytes',
      header: 'Size',
      numeric: true,
      cell: ({ bytes }) => formatBytes(bytes),
      sortBy: ({ bytes }) => bytes,
    },
    {
      id: 'remove',
      header: <span className="visually-hidden">Remove</span>,
      numeric: true,
      cell: ({ project }) => (
        <Button variant="quiet" aria-label={`Remove ${project.name}`} onClick={() => remove(project)}>
          Remove…
        </Button>
      ),
    },
  ];
}
