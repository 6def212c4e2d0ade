import type { ReactNode } from 'react';
import './notice.css';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

/** A message in the flow of the page. `danger` and `warning` are announced at once, the others politely. */
export function Notice({
  tone = 'info',
  title,
  children,
  actions,
}: {
  readonly tone?: NoticeTone | undefined;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons that answer it. */
  readonly actions?: ReactNode;
}) {
  return (
    <div
      className="ui-notice"
      data-tone={tone}
      role={tone === 'danger' || tone === 'warning' ? 'alert' : 'status'}
    >
      <div className="ui-notice-text">
        {title != null && <p className="ui-notice-title">{title}</p>}
        {children != null && <div>{children}</div>}
      </div>
      {actions != null && <div className="ui-notice-actions">{actions}</div>}
    </div>
  );
}
