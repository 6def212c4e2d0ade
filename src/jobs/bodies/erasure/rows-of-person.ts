import { columnAliases, matchesIn } from '../../../core/erasure/column-aliases.ts';
import { followedRows, needsTableToFollow } from '../../../core/erasure/followed-rows.ts';
import { type CellMatch, matchingRows } from '../../../core/erasure/matching-rows.ts';
import { type DatasetVersion, parentOf } from '../../../lifecycle/data/dataset-version.ts';
import type { FoundInVersion, UnsearchedVersion } from '../../../lifecycle/erasure/found-person.ts';
import { readTable } from '../../../storage/data/columns.ts';

/** Where a person stands in the versions of a table. */
export interface RowsOfPerson {
  readonly versions: readonly FoundInVersion[];
  readonly unsearched: readonly UnsearchedVersion[];
}

/** Rows of a version, and which of its rows nothing could be said of. */
interface Traced {
  readonly rows: readonly number[];
  readonly byCells: boolean;
  /** Why not every row of it was looked at; null where all were. */
  readonly gap: string | null;
}

/**
 * Looks for a person in every version: by cells where it has the columns, under any name that they have had, and by
 * following their rows through the recorded steps where a column was dropped, replaced by pseudonyms or edited.
 */
export async function rowsOfPerson(
  all: readonly DatasetVersion[],
  matches: readonly CellMatch[],
  report: (fraction: number) => void,
): Promise<RowsOfPerson> {
  const byId = new Map(all.map(version => [version.id, version]));
  const aliasesOf = columnAliases(all.flatMap(({ origin }) => (origin.kind === 'step' ? [origin.step] : [])));
  const traced = new Map<string, Promise<Traced>>();
  const trace = (version: DatasetVersion): Promise<Traced> => {
    const known = traced.get(version.id);
    if (known !== undefined) return known;
    const begun = traceVersion(version);
    traced.set(version.id, begun);
    return begun;
  };
  const traceVersion = async (version: DatasetVersion): Promise<Traced> => {
    const own = matchesIn(version.schema, matches, aliasesOf);
    const byCells = own === null ? [] : matchingRows(await readMatched(version, own), own);
    const parent = byId.get(parentOf(version.origin) ?? '');
    const earlier = parent === undefined ? null : await trace(parent);
    const followed = parent === undefined ? null : await follow(version, parent, earlier!.rows);
    const rows = [...new Set([...byCells, ...(followed ?? [])])].sort((a, b) => a - b);
    const isWhole = own !== null || (followed !== null && earlier!.gap === null && !bringsRows(version));
    return { rows, byCells: byCells.length > 0, gap: isWhole ? null : gapOf(version, matches) };
  };
  const versions: FoundInVersion[] = [];
  const unsearched: UnsearchedVersion[] = [];
  for (const [v, version] of all.entries()) {
    report(v / all.length);
    const { rows, byCells, gap } = await trace(version);
    const { id: datasetVersionId, name, storageKey, rows: of } = version;
    if (gap !== null) unsearched.push({ datasetVersionId, name, why: gap });
    if (rows.length > 0)
      versions.push({ datasetVersionId, name, storageKey, rows, of, by: byCells ? 'cells' : 'steps' });
  }
  return { versions, unsearched };
}

function readMatched(version: DatasetVersion, matches: readonly CellMatch[]) {
  return readTable(version, [...new Set(matches.map(({ column }) => column))]);
}

/** Where rows of the parent stand in a version made from it; null where its rows are others. */
async function follow(
  { origin }: DatasetVersion,
  parent: DatasetVersion,
  rows: readonly number[],
): Promise<readonly number[] | null> {
  switch (origin.kind) {
    case 'step': {
      if (rows.length === 0) return [];
      const table = needsTableToFollow(origin.step) ? await readTable(parent) : null;
      return followedRows(origin.step, table, rows);
    }
    case 'schemaChange':
      return rows;
    case 'newerFile':
      return origin.mode === 'append' ? rows : null;
    case 'file':
    case 'sample':
    case 'paste':
      return null;
    default:
      return origin satisfies never;
  }
}

/** Whether some of its rows came from elsewhere than the version that it was made from. */
function bringsRows({ origin }: DatasetVersion): boolean {
  return origin.kind === 'newerFile';
}

function gapOf({ schema }: DatasetVersion, matches: readonly CellMatch[]): string {
  const names = new Set(schema.map(({ name }) => name));
  const lacking = [...new Set(matches.map(({ column }) => column))].filter(column => !names.has(column));
  return `It has no column ${lacking.join(' or ')}, and its rows were not made from rows that have it.`;
}
