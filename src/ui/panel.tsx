import { type ReactNode, useId } from 'react';
import './panel.css';

/** A titled part of a page. `flush` lets a table or grid run to the edges. */
export function Panel({
  title,
  description,
  actions,
  flush = false,
  children,
}: {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly flush?: boolean | undefined;
  readonly children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section className="ui-panel" aria-labelledby={titleId} data-flush={flush}>
      <div className="ui-panel-head">
        <div>
          <h2 className="ui-panel-title" id={titleId}>
            {title}
          </h2>
          {description != null && <p className="ui-panel-description">{description}</p>}
        </div>
        {actions != null && <div className="ui-panel-actions">{actions}</div>}
      </div>
      <div className="ui-panel-body">{children}</div>
    </section>
  );
}
