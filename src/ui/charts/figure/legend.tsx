export interface LegendEntry {
  readonly label: string;
  /** A CSS colour. */
  readonly color: string;
  /** The dashes of a line, as SVG has them. */
  readonly dash?: string | undefined;
}

/** Which colour is which series. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="ui-legend">
      {entries.map(({ label, color, dash }) => (
        <li key={label}>
          {dash === undefined ? (
            <span className="ui-legend-mark" style={{ background: color }} aria-hidden="true" />
          ) : (
            <svg className="ui-legend-line" width="24" height="4" aria-hidden="true">
              <line x1="0" y1="2" x2="24" y2="2" stroke={color} strokeWidth="2" strokeDasharray={dash} />
            </svg>
          )}
          {label}
        </li>
      ))}
    </ul>
  );
}
