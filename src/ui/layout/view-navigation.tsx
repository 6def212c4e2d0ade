import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import './view-navigation.css';

export interface View {
  readonly label: string;
  /** A route of the app, without the hash. */
  readonly href: string;
  readonly current: boolean;
}

/** The views of one page beside each other; on narrow screens they scroll. The view shown is in the address. */
export function ViewNavigation({
  label,
  views,
}: {
  readonly label: string;
  readonly views: readonly View[];
}) {
  const current = useRef<HTMLLIElement>(null);
  const shown = views.find(view => view.current)?.href;
  useEffect(() => {
    if (shown !== undefined) current.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [shown]);
  return (
    <nav className="ui-views" aria-label={label}>
      <ul>
        {views.map(view => (
          <li key={view.href} ref={view.current ? current : undefined}>
            <Link href={view.href} aria-current={view.current ? 'page' : undefined}>
              {view.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
