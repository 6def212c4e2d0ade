export interface LegendEntry {
  readonly label: string;
  /** A CSS colour. */
  readonly color: string;
}

/** Which colour is which series. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="ui-legend">
      {entries.map(({ label, color }) => (
        <li key={label}>
          <span className="ui-legend-mark" style={{ background: color }} aria-hidden="true" />
          {label}
        </li>
      ))}
    </ul>
  );
}
