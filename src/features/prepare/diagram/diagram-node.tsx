import { type ReactNode, useId } from 'react';

/** A box of the diagram: what it is at a glance, and what it unfolds. */
export function DiagramNode({
  name,
  open,
  onToggle,
  label,
  code,
  details,
  shape,
  warnings,
  failure,
  children,
}: {
  /** By which the focus finds it. */
  readonly name: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly label: ReactNode;
  /** What scikit-learn calls it. */
  readonly code?: string;
  readonly details: readonly string[];
  readonly shape: string | null;
  readonly warnings: readonly string[];
  readonly failure: string | null;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="prepare-node" data-open={open} data-failed={failure !== null}>
      <button
        type="button"
        className="prepare-node-head"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-place={name}
        onClick={onToggle}
      >
        <span className="prepare-node-label">{label}</span>
        {code !== undefined && <code className="prepare-node-code">{code}</code>}
        {details.map(detail => (
          <span key={detail} className="prepare-node-detail">
            {detail}
          </span>
        ))}
        {shape !== null && <span className="prepare-node-shape">{shape}</span>}
      </button>
      {failure !== null && (
        <p className="prepare-node-failure" role="alert">
          {failure}
        </p>
      )}
      {warnings.map(warning => (
        <p key={warning} className="prepare-node-warning">
          {warning}
        </p>
      ))}
      {open && (
        <div id={id} className="prepare-node-body">
          {children}
        </div>
      )}
    </div>
  );
}
