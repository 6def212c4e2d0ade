import { silhouetteScorer } from '../evaluation/silhouette.ts';
import { rowView, takeRows } from '../matrix.ts';
import { kMeans } from '../models/cluster/k-means.ts';
import type { LeftOutColumn } from '../preprocessing/choose-inputs.ts';
import { createRandom } from '../random.ts';
import { type Table, takeTableRows } from '../table/column.ts';
import type { AddGroups } from '../table/steps/add-groups.ts';
import { drawRows } from './draw-rows.ts';
import { mostGroups } from './group-count.ts';
import { type GroupQuality, groupQuality } from './group-quality.ts';
import { type GroupMap, groupMap } from './group-map.ts';
import { type GroupTrait, groupTraits } from './group-traits.ts';
import { type GroupingEngines, groupingRows, groupsOf } from './grouping.ts';
import { type UnusualRows, unusualRows } from './unusual-rows.ts';

/** The rows in groups of those that are alike, and those that are like none. */
export interface RowGroups {
  /** Rows that were looked at; all where there are at most 20,000, else that many drawn at random. */
  readonly drawn: number;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly leftOut: readonly LeftOutColumn[];
  /** How well each number of groups fits. */
  readonly trials: readonly GroupsTrial[];
  /** The number of groups with the greatest silhouette. */
  readonly best: number;
  /** How many groups are described. */
  readonly chosen: number;
  /** Largest first. */
  readonly groups: readonly { readonly size: number; readonly traits: readonly GroupTrait[] }[];
  /** How good these groups are; null where they are none. */
  readonly quality: GroupQuality | null;
  readonly unusual: UnusualRows;
  /** The rows that were looked at by their principal components; null where there is but one. */
  readonly map: GroupMap | null;
  /** What says of any row which of these groups it is nearest to; a name is to be given. */
  readonly step: Omit<AddGroups, 'to'>;
}

export interface GroupsTrial {
  readonly groups: number;
  /** Sum of squared distances to the group's mean, as a share of that with one group. */
  readonly spread: number;
  /** −1 to 1: greater for groups that lie tighter and farther apart. */
  readonly silhouette: number;
}

/** A silhouette takes the square of the rows. */
const mostSilhouetteRows = 800;
/** Of the work: trying numbers of groups; the rest is measuring the chosen one. */
const triedShare = 0.7;

/**
 * Groups the rows by k-means on all columns but those of `except`, as prepared by default, with as many groups as asked for or
 * as have the greatest silhouette; and finds unusual rows by an isolation forest.
 * @throws InputError when fewer than three rows, or no column, can take part, or rows are too few for the groups
 */
export async function rowGroups(
  table: Table,
  {
    except,
    groups,
    seed,
    engines,
  }: {
    readonly except: readonly string[];
    readonly groups: number | null;
    readonly seed: number;
    readonly engines?: GroupingEngines;
  },
  report: (fraction: number) => void = () => {},
): Promise<RowGroups> {
  const drawn = groupingRows(table, except, seed);
  const { features } = drawn;
  const measured = drawRows(features.rows, mostSilhouetteRows, createRandom(seed));
  const sample = takeRows(features, measured);
  const silhouetteOf = silhouetteScorer(sample);
  const alone = (await groupsOf(features, 1, seed, engines)).inertia;
  const trials: GroupsTrial[] = [];
  const most = Math.min(mostGroups, features.rows - 1);
  for (let count = 2; count <= most; count++) {
    const found = await groupsOf(features, count, seed, engines);
    const labels = kMeans.predict(found, sample);
    const distinct = new Set(labels).size;
    const measurable = distinct >= 2 && distinct < sample.rows;
    trials.push({
      groups: count,
      spread: alone === 0 ? 0 : found.inertia / alone,
      silhouette: measurable ? silhouetteOf(labels) : 0,
    });
    report((triedShare * (count - 1)) / most);
  }
  const best = trials.reduce((first, other) => (other.silhouette > first.silhouette ? other : first)).groups;
  const chosen = Math.min(groups ?? best, most);
  const model = await groupsOf(features, chosen, seed, engines);
  const labels = kMeans.predict(model, features);
  const sizes = new Uint32Array(chosen);
  for (const label of labels) sizes[label]!++;
  const inputs = drawn.table.columns.map(({ name }) => name);
  const traits = groupTraits(drawn.table, labels, chosen);
  const quality = groupQuality(features, labels, measured, takeTableRows(table, drawn.rows), fraction =>
    report(triedShare + (1 - triedShare) * fraction),
  );
  const unusual = unusualRows(drawn, seed);
  const map = groupMap(features, drawn.rows, labels, createRandom(seed));
  report(1);
  return {
    drawn: features.rows,
    rows: table.rows,
    columns: inputs,
    leftOut: drawn.leftOut,
    trials,
    best,
    chosen,
    groups: Array.from(sizes, (size, group) => ({ size, traits: traits[group]! })),
    quality,
    unusual,
    map,
    step: {
      kind: 'addGroups',
      inputs,
      preparation: drawn.preparation,
      centers: Array.from({ length: chosen }, (_, group) => [...rowView(model.centers, group)]),
    },
  };
}
