import { type CSSProperties, type ReactNode, Suspense, lazy } from 'react';
import { ProjectPinboard } from '../features/govern/project-pinboard.tsx';
import { ProjectReportButton } from '../features/govern/project-report-button.tsx';
import { useProjectDrops } from '../features/start/newer/use-project-drops.ts';
import { phases } from '../lifecycle/phases.ts';
import { onChange } from '../storage/changes.ts';
import { getProject } from '../storage/projects.ts';
import { ButtonLink } from '../ui/buttons/button-link.tsx';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../ui/feedback/error-notice.tsx';
import { Loading } from '../ui/loading/loading.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { useLoaded } from '../ui/loading/use-loaded.ts';
import { PhaseNavigation } from './phase-navigation.tsx';
import './project-frame.css';

/** Fetched with the first project, not with the page that lists them. */
const GoalStrip = lazy(async () => ({
  default: (await import('../features/problem/goal/goal-strip.tsx')).GoalStrip,
}));

/** What the pages of one project share: the way between its phases, and that the project exists. */
export function ProjectFrame({
  projectId,
  children,
}: {
  readonly projectId: string;
  readonly children: ReactNode;
}) {
  const project = useLoaded(() => getProject(projectId), [projectId], onChange);
  useProjectDrops(projectId);
  if (project.state === 'loading') return <Loading label="Opening the project…" />;
  if (project.state === 'failed') {
    return (
      <Stack>
        <PageHeader title="Project" />
        <ErrorNotice
          title="The project could not be opened"
          error={project.error}
          onRetry={() => location.reload()}
        />
      </Stack>
    );
  }
  if (project.value === undefined) return <NoSuchProject />;
  return (
    <div className="project-frame" style={{ '--phases': phases.length } as CSSProperties}>
      <PhaseNavigation projectId={projectId} />
      <div className="project-frame-page">
        <Suspense>
          <GoalStrip projectId={projectId} />
        </Suspense>
        <ProjectPinboard projectId={projectId}>{children}</ProjectPinboard>
      </div>
      <div className="project-frame-foot">
        <ProjectReportButton projectId={projectId} />
      </div>
    </div>
  );
}

function NoSuchProject() {
  return (
    <Stack gap={5}>
      <PageHeader title="No such project" />
      <EmptyState
        title="This project is not on this device"
        action={
          <ButtonLink href="/" variant="primary">
            All projects
          </ButtonLink>
        }
      >
        Projects live in the browser that made them. It may have been removed here, or made in another
        browser: bring it over with an export on the storage page.
      </EmptyState>
    </Stack>
  );
}
