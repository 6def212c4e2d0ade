import type { ReactNode } from 'react';
import './stat.css';

/** A row of key figures; its children are `Stat`s. */
export function StatRow({ children }: { readonly children: ReactNode }) {
  return <dl className="ui-stat-row">{children}</dl>;
}

/** One key figure, inside a `StatRow`: `<Stat label="Rows" value="7,043" detail="1 missing target" />`. */
export function Stat({
  label,
  value,
  detail,
}: {
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly detail?: ReactNode;
}) {
  return (
    <div className="ui-stat">
      <dt>{label}</dt>
      <dd className="ui-stat-value">{value}</dd>
      {detail != null && <dd className="ui-stat-detail">{detail}</dd>}
    </div>
  );
}
