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
  return (
    <nav className="ui-views" aria-label={label}>
      <ul>
        {views.map(view => (
          <li key={view.href}>
            <Link href={view.href} aria-current={view.current ? 'page' : undefined}>
              {view.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
