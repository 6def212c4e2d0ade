import type { RowCondition } from '../../core/table/row-filter.ts';

/** Rows that a person looks at often, under a name. */
export interface Segment {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  /** All of them hold. */
  readonly conditions: readonly RowCondition[];
  readonly createdAt: number;
}

/** The columns of a segment that a table has not, each once. */
export function columnsGone(segment: Segment, schema: readonly { readonly name: string }[]): string[] {
  const names = new Set(schema.map(({ name }) => name));
  return [...new Set(segment.conditions.map(({ column }) => column))].filter(column => !names.has(column));
}

/** The segment that holds exactly these rows, whatever the order of its conditions. */
export function segmentOf(
  segments: readonly Segment[],
  conditions: readonly RowCondition[],
): Segment | undefined {
  const wanted = keyOf(conditions);
  return segments.find(segment => keyOf(segment.conditions) === wanted);
}

function keyOf(conditions: readonly RowCondition[]): string {
  const told = conditions.map(condition =>
    condition.kind === 'range'
      ? [condition.column, condition.from, condition.to]
      : [condition.column, ...condition.values.toSorted()],
  );
  return JSON.stringify(told.map(parts => JSON.stringify(parts)).sort());
}

/** Why a segment cannot have this name among the others; null where it can. */
export function nameObstacle(name: string, others: readonly Segment[]): string | null {
  const told = name.trim();
  if (told === '') return 'Give it a name.';
  if (others.some(other => other.name.toLowerCase() === told.toLowerCase()))
    return `There is a segment “${told}” already.`;
  return null;
}
