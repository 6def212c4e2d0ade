import { type ReactNode, useId } from 'react';
import './panel.css';

/** A part of a page. `flush` lets a table or grid run to the edges; without a title its content names itself, as a figure does. */
export function Panel({
  title,
  description,
  actions,
  flush = false,
  children,
}: {
  readonly title?: ReactNode;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly flush?: boolean | undefined;
  readonly children: ReactNode;
}) {
  const titleId = useId();
  if (title == null) {
    return (
      <div className="ui-panel" data-flush={flush}>
        <div className="ui-panel-body">{children}</div>
      </div>
    );
  }
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
