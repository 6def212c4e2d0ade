/** The numbers behind a pinned chart. */
export interface PinnedNumbers {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** How many rows there were; `rows` are the first of them. */
  readonly count: number;
}

/** Something seen in the data that a person keeps for the project's report, as it was when it was pinned. */
export interface Pin {
  readonly id: string;
  readonly projectId: string;
  /** The table that it was seen in. */
  readonly datasetVersionId: string;
  readonly pinnedAt: number;
  /** Its place in the report: ascending, with gaps. */
  readonly position: number;
  readonly title: string;
  readonly description: string;
  /** Which rows it is of, in words; null for all of them. */
  readonly rows: string | null;
  /** The route of the page where it was seen, with the question that it answers. */
  readonly address: string;
  readonly note: string;
  /** SVG that is light or dark as the page that shows it; null for a finding in words. */
  readonly picture: string | null;
  readonly numbers: PinnedNumbers | null;
}

/** More rows of numbers than a reader goes through. */
const mostRows = 200;

/** The first rows of a table behind a chart; none where each of them is a row of the data, which no report prints. */
export function pinnedNumbers({
  columns,
  rows,
  single = false,
}: {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly single?: boolean;
}): PinnedNumbers | null {
  return single ? null : { columns, rows: rows.slice(0, mostRows), count: rows.length };
}

/** The pins in the order of the report. */
export function inReportOrder(pins: readonly Pin[]): Pin[] {
  return pins.toSorted((a, b) => a.position - b.position || a.pinnedAt - b.pinnedAt);
}

/** The positions that change when a pin goes one place up (−1) or down (1) among pins in report order; none at the ends. */
export function positionsAfterMove(
  pins: readonly Pin[],
  id: string,
  by: -1 | 1,
): readonly { readonly id: string; readonly position: number }[] {
  const from = pins.findIndex(pin => pin.id === id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= pins.length) return [];
  const moved = pins.with(from, pins[to]!).with(to, pins[from]!);
  return moved.flatMap((pin, position) => (pin.position === position ? [] : [{ id: pin.id, position }]));
}
