import type { ReactNode } from 'react';
import './page-header.css';

/**
 * The one `<h1>` of a page, with what the page is for and its main actions; also names the browser tab.
 * Show it in every state of the page (loading too): the layout moves the focus to it after navigation.
 */
export function PageHeader({
  title,
  description,
  actions,
}: {
  readonly title: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <header className="ui-page-header">
      <title>{`${title} · Terrarium`}</title>
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {description != null && <p className="ui-page-description">{description}</p>}
      </div>
      {actions != null && <div className="ui-page-actions">{actions}</div>}
    </header>
  );
}
