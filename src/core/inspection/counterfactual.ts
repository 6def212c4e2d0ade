import { concatTables } from '../table/concat-tables.ts';
import { type Table, columnNamed, isNumeric } from '../table/column.ts';
import { quantile } from '../explore/quantiles.ts';
import { sortNumbers } from '../statistics/sort-numbers.ts';
import { assembleRows } from './assemble-rows.ts';
import { gowerDistance } from './gower.ts';
import { cellOf } from './grid.ts';

/** A way in which a row would have been answered otherwise: values of a few columns, each seen in training. */
export interface Counterfactual {
  readonly changes: readonly {
    readonly column: string;
    readonly from: number | string | null;
    readonly to: number | string | null;
  }[];
  /** The number that is explained, after the changes. */
  readonly said: number;
  /** How far the changed row is from the one that is explained, and from the nearest training row (Gower). */
  readonly distance: number;
  readonly fromTraining: number;
}

export interface CounterfactualTask {
  /** One row. */
  readonly row: Table;
  /** Rows whose values are tried. */
  readonly training: Table;
  /** Those that may change. */
  readonly columns: readonly string[];
  /** The explained number of each row, and whether it is what is wished for. */
  readonly judge: (table: Table) => readonly { readonly said: number; readonly reached: boolean }[];
  /** Whether the number shall rise. */
  readonly upward: boolean;
}

/** Numbers of a column that are tried, evenly by rank; categories, the first that there are. */
const mostValues = 24;
const mostChanges = 4;
/** Unfinished sets of changes that are gone on from. */
const beam = 8;
const mostShown = 3;

/** One column's cell of one training row. */
interface Change {
  readonly column: string;
  readonly source: number;
}

interface Attempt {
  readonly changes: readonly Change[];
  readonly said: number;
  readonly reached: boolean;
}

/**
 * The fewest changes that turn the answer: each column alone, then two at a time and so on from the most promising (beam
 * search). Of those with as few changes the ones nearest to the row and to rows that there are, each of other columns.
 * Empty where four changes do not turn it.
 */
export function findCounterfactuals(
  task: CounterfactualTask,
  report?: (fraction: number) => void,
): readonly Counterfactual[] {
  const { row, training, columns } = task;
  const all = concatTables([row, training]);
  const candidates = columns.flatMap(column =>
    candidateRows(all, column).map(source => ({ column, source })),
  );
  let open: readonly Attempt[] = [{ changes: [], said: 0, reached: false }];
  for (let size = 1; size <= mostChanges; size++) {
    const tried = tryAll(task, all, nextChanges(open, candidates));
    report?.(size / mostChanges);
    const reached = tried.filter(attempt => attempt.reached);
    if (reached.length > 0) return nearest(task, all, reached);
    open = mostPromising(tried, task.upward);
    if (open.length === 0) break;
  }
  return [];
}

/** Rows of training whose values of the column are tried: all different, and other than the row's own. */
function candidateRows(all: Table, name: string): readonly number[] {
  const column = columnNamed(all, name);
  const rowOf = new Map<number | string | null, number>();
  for (let row = all.rows - 1; row >= 0; row--) rowOf.set(cellOf(column, row), row);
  const own = cellOf(column, 0);
  rowOf.delete(own);
  // Not to know something is no way to change it.
  rowOf.delete(null);
  if (!isNumeric(column)) return [...rowOf.values()].slice(0, mostValues);
  const sorted = sortNumbers(Float64Array.from([...rowOf.keys()] as number[]));
  const tried = new Set(
    Array.from(
      { length: mostValues },
      (_, i) => sorted[Math.round(quantile(places(sorted.length), i / (mostValues - 1)))],
    ),
  );
  return [...tried].flatMap(value => (value === undefined ? [] : [rowOf.get(value)!]));
}

function places(length: number): readonly number[] {
  return Array.from({ length }, (_, place) => place);
}

/** Each set of changes with one more, each such set once. */
function nextChanges(
  open: readonly Attempt[],
  candidates: readonly Change[],
): readonly (readonly Change[])[] {
  const seen = new Set<string>();
  return open.flatMap(({ changes }) =>
    candidates.flatMap(candidate => {
      if (changes.some(({ column }) => column === candidate.column)) return [];
      const next = [...changes, candidate];
      const key = next
        .map(({ column, source }) => `${column} ${source}`)
        .sort()
        .join('\n');
      if (seen.has(key)) return [];
      seen.add(key);
      return [next];
    }),
  );
}

function tryAll(
  { judge, row }: CounterfactualTask,
  all: Table,
  sets: readonly (readonly Change[])[],
): readonly Attempt[] {
  if (sets.length === 0) return [];
  const judged = judge(changedRows(all, row, sets));
  return sets.map((changes, i) => ({ changes, ...judged[i]! }));
}

/** A row for each set of changes. */
function changedRows(all: Table, row: Table, sets: readonly (readonly Change[])[]): Table {
  const rowsOf = new Map(row.columns.map(({ name }) => [name, new Uint32Array(sets.length)]));
  sets.forEach((changes, at) => {
    for (const { column, source } of changes) rowsOf.get(column)![at] = source;
  });
  return assembleRows(all, sets.length, name => rowsOf.get(name)!);
}

/** The best of each set of columns goes on, so that the beam is not one column's many values. */
function mostPromising(tried: readonly Attempt[], upward: boolean): readonly Attempt[] {
  const sorted = tried.toSorted((a, b) => (upward ? b.said - a.said : a.said - b.said));
  return bestOfColumns(sorted).slice(0, beam);
}

function bestOfColumns(sorted: readonly Attempt[]): readonly Attempt[] {
  const seen = new Set<string>();
  return sorted.filter(({ changes }) => {
    const key = changes
      .map(({ column }) => column)
      .sort()
      .join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function nearest(
  { row, training }: CounterfactualTask,
  all: Table,
  reached: readonly Attempt[],
): readonly Counterfactual[] {
  const names = row.columns.map(({ name }) => name);
  const changed = changedRows(
    all,
    row,
    reached.map(({ changes }) => changes),
  );
  const toRow = gowerDistance(changed, row, names, all);
  const byNearness = reached
    .map((attempt, at) => ({ ...attempt, at, distance: toRow(at, 0) }))
    .sort((a, b) => a.distance - b.distance);
  const toTraining = gowerDistance(changed, training, names, all);
  return bestOfColumns(byNearness)
    .map(attempt => {
      const { at, distance, said, changes } = attempt as (typeof byNearness)[number];
      let fromTraining = Infinity;
      for (let other = 0; other < training.rows; other++)
        fromTraining = Math.min(fromTraining, toTraining(at, other));
      return {
        changes: changes.map(({ column, source }) => ({
          column,
          from: cellOf(columnNamed(row, column), 0),
          to: cellOf(columnNamed(all, column), source),
        })),
        said,
        distance,
        fromTraining,
      };
    })
    .sort((a, b) => a.distance + a.fromTraining - (b.distance + b.fromTraining))
    .slice(0, mostShown);
}
