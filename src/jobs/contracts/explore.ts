import type { AssociationMatrix } from '../../core/explore/association-matrix.ts';
import type { BinChoice, ColumnDetail } from '../../core/explore/column-detail.ts';
import type { PairDetail } from '../../core/explore/pair-detail.ts';
import type { ParallelSets } from '../../core/explore/parallel-sets.ts';
import type { ColumnProfile } from '../../core/explore/profile.ts';
import type { ColumnRelation } from '../../core/explore/relation.ts';
import type { RowGroups } from '../../core/explore/row-groups.ts';
import type { RowMap } from '../../core/explore/row-map.ts';
import type { RowCondition } from '../../core/table/row-filter.ts';
import type { ComparisonBackend } from '../../lifecycle/training/run.ts';
import type { Report } from './progress.ts';

/** Which rows of which table are looked at. */
export interface Explored {
  readonly datasetVersionId: string;
  /** Every row that fulfils all of these; all rows without any. */
  readonly conditions: readonly RowCondition[];
}

export interface DescribedColumn {
  readonly profile: ColumnProfile;
  readonly detail: ColumnDetail;
}

/** What the points of a map are coloured by: one entry for each. */
export type PointColors =
  | { readonly shape: 'number'; readonly values: readonly number[] }
  /** `codes` into `labels`, −1 where missing. */
  | { readonly shape: 'category'; readonly labels: readonly string[]; readonly codes: readonly number[] };

/** Null where fewer than two columns of numbers vary. */
export type ColoredMap = { readonly map: RowMap; readonly colors: PointColors | null } | null;

export type ColoredGroups = RowGroups & {
  /** What else the points of their map may be coloured by; null where there is no map, or no target. */
  readonly colors: PointColors | null;
  /** What found the groups, and why that. */
  readonly groupedOn: ComparisonBackend | null;
};

/** Runs in workers/explore.ts. Reads IndexedDB itself; what is told of the whole table is kept there. All @throws InputError when no row is left, NotStoredError. */
export interface ExploreApi {
  /** How many rows fulfil the conditions; 0 is an answer. */
  count(input: Explored, report: Report): Promise<number>;
  profile(input: Explored, report: Report): Promise<readonly ColumnProfile[]>;
  /** Everything between each column and the target, strongest first. */
  relate(input: Explored & { readonly target: string }, report: Report): Promise<readonly ColumnRelation[]>;
  describe(
    input: Explored & { readonly column: string; readonly bins: BinChoice },
    report: Report,
  ): Promise<DescribedColumn>;
  pair(
    input: Explored & { readonly first: string; readonly second: string },
    report: Report,
  ): Promise<PairDetail>;
  /** Of these columns, or of all that can be compared. */
  associate(
    input: Explored & { readonly columns: readonly string[] | null },
    report: Report,
  ): Promise<AssociationMatrix>;
  /** Up to four columns together: how many rows have each combination of their categories. */
  sets(input: Explored & { readonly columns: readonly string[] }, report: Report): Promise<ParallelSets>;
  /** The rows by principal components, the target left out and shown as colour. */
  map(input: Explored & { readonly target: string | null }, report: Report): Promise<ColoredMap>;
  /** The rows in so many groups of those that are alike, or as many as fit best, some columns left out; and unusual rows. */
  groups(
    input: Explored & {
      readonly except: readonly string[];
      readonly groups: number | null;
      /** The points of their map may be coloured by this column too. */
      readonly target: string | null;
    },
    report: Report,
  ): Promise<ColoredGroups>;
}
