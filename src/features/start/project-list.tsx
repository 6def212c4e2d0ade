import { Link } from 'wouter';
import { phasePath } from '../../lifecycle/phases.ts';
import { onChange } from '../../storage/changes.ts';
import { DataTable, type TableColumn } from '../../ui/table/data-table.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { formatNumber } from '../../ui/format/format-number.ts';
import { formatDateTime } from '../../ui/format/format-time.ts';
import { Loading } from '../../ui/loading/loading.tsx';
import { Tag } from '../../ui/facts/tag.tsx';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import { type ProjectSummary, summarizeProjects } from './project-summary.ts';

/** The projects on this device; nothing at all before there is one. */
export function ProjectList() {
  const summaries = useLoaded(summarizeProjects, [], onChange);
  switch (summaries.state) {
    case 'loading':
      return <Loading label="Reading the projects…" />;
    case 'failed':
      return (
        <ErrorNotice
          title="The projects could not be read"
          error={summaries.error}
          onRetry={() => location.reload()}
        />
      );
    case 'done':
      return summaries.value.length === 0 ? null : <Projects summaries={summaries.value} />;
    default:
      return summaries satisfies never;
  }
}

function Projects({ summaries }: { readonly summaries: readonly ProjectSummary[] }) {
  return (
    <section className="start-section" aria-labelledby="projects-title">
      <h2 id="projects-title">Your projects</h2>
      <div className="start-projects">
        <DataTable
          caption="Your projects"
          captionHidden
          columns={columns}
          rows={summaries}
          rowKey={({ project }) => project.id}
        />
      </div>
    </section>
  );
}

const columns: readonly TableColumn<ProjectSummary>[] = [
  {
    id: 'name',
    header: 'Project',
    cell: ({ project, stage }) => <Link href={phasePath(project.id, stage.next)}>{project.name}</Link>,
    sortBy: ({ project }) => project.name,
  },
  {
    id: 'state',
    header: 'State',
    cell: ({ stage }) => <Tag tone={stage.deployed ? 'success' : 'neutral'}>{stage.label}</Tag>,
  },
  {
    id: 'rows',
    header: 'Rows',
    numeric: true,
    cell: ({ size }) => (size === null ? 'not stored' : formatNumber(size.rows)),
    sortBy: ({ size }) => size?.rows ?? Number.NaN,
  },
  {
    id: 'columns',
    header: 'Columns',
    numeric: true,
    cell: ({ size }) => (size === null ? '' : formatNumber(size.columns)),
    sortBy: ({ size }) => size?.columns ?? Number.NaN,
  },
  {
    id: 'created',
    header: 'Created',
    numeric: true,
    cell: ({ project }) => formatDateTime(project.createdAt),
    sortBy: ({ project }) => project.createdAt,
  },
];
