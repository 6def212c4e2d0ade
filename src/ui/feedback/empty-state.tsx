import type { ReactNode } from 'react';
import './empty-state.css';

/** Where nothing is yet: what will be here, why one wants it, and the step that brings it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  /** A sentence or two that teach. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="ui-empty">
      <h2 className="ui-empty-title">{title}</h2>
      <div className="ui-empty-text">{children}</div>
      {action != null && <div className="ui-empty-action">{action}</div>}
    </div>
  );
}
