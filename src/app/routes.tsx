import { type ReactNode, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { StartPage } from '../features/start/start-page.tsx';
import { phasePath, phases } from '../lifecycle/phases.ts';
import { Loading } from '../ui/loading/loading.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { NewDataPage, phasePages, StoragePage } from './pages.ts';
import { ProjectFrame } from './project-frame.tsx';

/** Which page a location shows. Pages but the first are fetched when first shown. */
export function Routes() {
  const [path] = useLocation();
  return (
    <ErrorBoundary resetBy={path}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/">
            <StartPage />
          </Route>
          <Route path="/storage">
            <StoragePage />
          </Route>
          <Route path="/projects/:projectId">
            {({ projectId }) => <Redirect to={phasePath(projectId, 'data')} replace />}
          </Route>
          <Route path="/projects/:projectId/data/new">
            {({ projectId }) => (
              <InProject projectId={projectId} resetBy="new">
                <NewDataPage key={projectId} projectId={projectId} />
              </InProject>
            )}
          </Route>
          {/* Where the report was before it was a view of Govern. */}
          <Route path="/projects/:projectId/report">
            {({ projectId }) => <Redirect to={`${phasePath(projectId, 'govern')}?view=report`} replace />}
          </Route>
          <Route path="/projects/:projectId/:phase">
            {({ projectId, phase }) => <PhaseRoute projectId={projectId} phase={phase} />}
          </Route>
          <Route>
            <NotFoundPage path={path} />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

function PhaseRoute({ projectId, phase }: { readonly projectId: string; readonly phase: string }) {
  const known = phases.find(one => one.id === phase);
  if (known === undefined) return <NotFoundPage path={`/projects/${projectId}/${phase}`} />;
  const Page = phasePages[known.id];
  return (
    <InProject projectId={projectId} resetBy={phase}>
      <Page key={projectId} projectId={projectId} />
    </InProject>
  );
}

function InProject({
  projectId,
  resetBy,
  children,
}: {
  readonly projectId: string;
  readonly resetBy: string;
  readonly children: ReactNode;
}) {
  return (
    <ProjectFrame projectId={projectId}>
      <ErrorBoundary resetBy={resetBy}>
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </ErrorBoundary>
    </ProjectFrame>
  );
}
