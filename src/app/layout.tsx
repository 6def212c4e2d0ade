import { type ReactNode, useRef } from 'react';
import { Link, useLocation, useRoute } from 'wouter';
import { getProject } from '../storage/projects.ts';
import { onChange } from '../storage/changes.ts';
import { useLoaded } from '../ui/loading/use-loaded.ts';
import { AppNotices } from './app-notices.tsx';
import { Mark } from './mark.tsx';
import { OfflineIndicator } from './offline-indicator.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { useHeadingFocus } from './use-heading-focus.ts';
import './layout.css';

/** The frame of every page: bar, app-wide notices, and the page itself. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  useHeadingFocus(main, path);
  return (
    <div className="app">
      <button
        type="button"
        className="app-skip visually-hidden"
        // An anchor would change the route: the hash is the router's.
        onClick={() => main.current?.focus()}
      >
        Skip to the content
      </button>
      <header className="app-bar">
        <Link href="/" className="app-name">
          <Mark />
          Terrarium
        </Link>
        <ProjectName />
        <div className="app-bar-end">
          <OfflineIndicator />
          <Link
            href="/storage"
            className="app-bar-link"
            aria-current={path === '/storage' ? 'page' : undefined}
          >
            Storage
          </Link>
          <ThemeSwitch />
        </div>
      </header>
      <AppNotices />
      <main ref={main} className="app-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function ProjectName() {
  const [inProject, params] = useRoute('/projects/:projectId/*?');
  const projectId = inProject ? params.projectId : undefined;
  const project = useLoaded(
    async () => (projectId === undefined ? undefined : getProject(projectId)),
    [projectId],
    onChange,
  );
  if (project.state !== 'done' || project.value === undefined) return null;
  return (
    <p className="app-project" title={project.value.name}>
      <span aria-hidden="true">/ </span>
      {project.value.name}
    </p>
  );
}
