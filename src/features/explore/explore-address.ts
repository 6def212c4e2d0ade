import { mostGroups } from '../../core/explore/group-count.ts';
import type { RowCondition } from '../../core/table/row-filter.ts';
import { phasePath } from '../../lifecycle/phases.ts';

export const exploreViews = [
  { id: 'columns', label: 'Columns' },
  { id: 'relations', label: 'With the target' },
  { id: 'pair', label: 'Any pair' },
  { id: 'matrix', label: 'Correlation' },
  { id: 'sets', label: 'Parallel sets' },
  { id: 'map', label: 'Map of rows' },
  { id: 'groups', label: 'Groups' },
] as const;
export type ExploreView = (typeof exploreViews)[number]['id'];

/** What is looked at, as the address says it, so that it can be shared and gone back to. */
export interface ExploreAddress {
  readonly view: ExploreView;
  /** The column looked at closely, or the first of a pair. */
  readonly column: string | null;
  /** The second of a pair. */
  readonly with: string | null;
  /** Null: as the project has it. */
  readonly target: string | null;
  /** The columns of the matrix, or of the parallel sets; null: as the view proposes. */
  readonly columns: readonly string[] | null;
  /** How many groups of rows; null: as many as fit best. */
  readonly groups: number | null;
  /** Which rows. */
  readonly conditions: readonly RowCondition[];
}

/** Reads an address; what names no column of `names` is left out. */
export function readAddress(search: URLSearchParams, names: ReadonlySet<string>): ExploreAddress {
  const named = (key: string) => {
    const name = search.get(key);
    return name !== null && names.has(name) ? name : null;
  };
  return {
    view: exploreViews.find(({ id }) => id === search.get('view'))?.id ?? 'columns',
    column: named('column'),
    with: named('with'),
    target: named('target'),
    columns: columnsIn(search.get('columns'), names),
    groups: countIn(search.get('groups')),
    conditions: conditionsIn(search.get('where')).filter(({ column }) => names.has(column)),
  };
}

/** The route that shows this. */
export function addressPath(projectId: string, address: Partial<ExploreAddress>): string {
  const search = new URLSearchParams();
  if (address.view !== undefined && address.view !== 'columns') search.set('view', address.view);
  for (const key of ['column', 'with', 'target'] as const) {
    const name = address[key];
    if (name !== undefined && name !== null) search.set(key, name);
  }
  if (address.columns !== undefined && address.columns !== null)
    search.set('columns', JSON.stringify(address.columns));
  if (address.groups !== undefined && address.groups !== null) search.set('groups', String(address.groups));
  if (address.conditions !== undefined && address.conditions.length > 0)
    search.set('where', JSON.stringify(address.conditions));
  const text = search.toString();
  return text === '' ? phasePath(projectId, 'explore') : `${phasePath(projectId, 'explore')}?${text}`;
}

/** A number of groups, or null for anything else that somebody wrote. */
function countIn(text: string | null): number | null {
  const count = Number(text ?? NaN);
  return Number.isInteger(count) && count >= 2 && count <= mostGroups ? count : null;
}

function columnsIn(text: string | null, names: ReadonlySet<string>): readonly string[] | null {
  const known = listIn(text).filter(name => typeof name === 'string' && names.has(name)) as string[];
  return known.length === 0 ? null : [...new Set(known)];
}

function conditionsIn(text: string | null): readonly RowCondition[] {
  return listIn(text).filter(isCondition);
}

/** Empty where the text is no list. */
function listIn(text: string | null): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

/** Anyone can write an address. */
function isCondition(read: unknown): read is RowCondition {
  if (typeof read !== 'object' || read === null || !('column' in read) || !('kind' in read)) return false;
  if (typeof read.column !== 'string') return false;
  if (read.kind === 'values')
    return (
      'values' in read && Array.isArray(read.values) && read.values.every(one => typeof one === 'string')
    );
  return read.kind === 'range' && 'from' in read && 'to' in read && isBound(read.from) && isBound(read.to);
}

function isBound(bound: unknown): boolean {
  return bound === null || (typeof bound === 'number' && Number.isFinite(bound));
}
