import { type ReactNode, useId } from 'react';
import './progress.css';

/**
 * How far a job is. The label (the phase) is announced when it changes, the detail is not: it changes too often.
 * `<Progress label={progress.phase} fraction={progress.fraction} detail={progress.detail} />`
 */
export function Progress({
  label,
  fraction,
  detail,
}: {
  readonly label: string;
  /** 0 to 1; null where it cannot be known. */
  readonly fraction: number | null;
  readonly detail?: ReactNode;
}) {
  const labelId = useId();
  const percent = fraction === null ? null : Math.floor(fraction * 100);
  return (
    <div className="ui-progress">
      <div className="ui-progress-head">
        <span className="ui-progress-label" id={labelId} role="status">
          {label}
        </span>
        {percent !== null && <span className="ui-progress-share">{percent} %</span>}
      </div>
      <progress aria-labelledby={labelId} max={1} {...(fraction !== null && { value: fraction })} />
      <p className="ui-progress-detail">{detail}</p>
    </div>
  );
}
