import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { phasePath, phases } from '../lifecycle/phases.ts';

/** The phases of a project in their order: a side bar, or on phones a strip that scrolls. */
export function PhaseNavigation({ projectId }: { readonly projectId: string }) {
  const [path] = useLocation();
  const current = useRef<HTMLLIElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  });
  return (
    <nav className="phases" aria-label="Phases of the project">
      <ol>
        {phases.map(({ id, label }, index) => {
          const href = phasePath(projectId, id);
          const here = path === href || path.startsWith(`${href}/`);
          return (
            <li key={id} ref={here ? current : undefined}>
              <Link href={href} aria-current={here ? 'page' : undefined}>
                <span className="phases-number" aria-hidden="true">
                  {index + 1}
                </span>
                {label}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
