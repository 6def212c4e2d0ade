import { InputError } from '../errors.ts';
import { type Matrix } from '../matrix.ts';
import { type KMeansModel, fitKMeansLater, kMeans } from '../models/cluster/k-means.ts';
import type { Engines } from '../models/estimator.ts';
import { chooseInputs } from '../preprocessing/choose-inputs.ts';
import type { LeftOutColumn } from '../preprocessing/choose-inputs.ts';
import { defaultPlan } from '../preprocessing/default-plan.ts';
import { fitPreparation } from '../preprocessing/fit-preparation.ts';
import type { FittedPreparation } from '../preprocessing/preparation.ts';
import { transform } from '../preprocessing/transform.ts';
import { createRandom, deriveSeed } from '../random.ts';
import { type Table, takeTableRows } from '../table/column.ts';
import { drawRows } from './draw-rows.ts';

/** Groups are learned from no more rows than this, drawn at random: more would hardly move them. */
const mostRows = 20_000;
/** The best of so many starts is kept. */
const starts = 4;

/** What groups quickly, where it is to be had. */
export type GroupingEngines = Pick<Engines, 'kMeans' | 'later'>;

/** The rows that groups are learned from, in standard units. */
export interface GroupingRows {
  /** With the columns that take part alone. */
  readonly table: Table;
  /** Their numbers in the table looked at. */
  readonly rows: readonly number[];
  readonly preparation: FittedPreparation;
  readonly features: Matrix;
  readonly leftOut: readonly LeftOutColumn[];
}

/**
 * Rows drawn from the table and prepared by default: numbers in standard units, categories as one feature each.
 * Names, texts and constants take no part, nor do the columns of `except`.
 * @throws InputError when fewer than three rows, or no column, can take part
 */
export function groupingRows(table: Table, except: readonly string[], seed: number): GroupingRows {
  if (table.rows < 3) throw new InputError(`${table.rows} rows cannot be grouped.`, 'Take a condition away.');
  const rows = drawRows(table.rows, mostRows, createRandom(seed));
  const columns = table.columns.filter(({ name }) => !except.includes(name));
  const { inputs, leftOut } = chooseInputs(takeTableRows({ ...table, columns }, rows), '');
  if (inputs.length === 0)
    throw new InputError('No column can tell groups apart.', 'Names, texts and constants take no part.');
  const drawn: Table = { rows: rows.length, columns: inputs };
  const preparation = fitPreparation(defaultPlan(inputs), drawn, { seed, target: null });
  return { table: drawn, rows, preparation, features: transform(preparation, drawn), leftOut };
}

/** So many groups of the rows, by k-means, the largest first. */
export async function groupsOf(
  features: Matrix,
  count: number,
  seed: number,
  engines: GroupingEngines = {},
): Promise<KMeansModel> {
  const found = await fitKMeansLater(
    features,
    { ...kMeans.defaults, nClusters: count, nInit: starts },
    { seed: deriveSeed(seed, count), engines },
  );
  const sizes = new Uint32Array(count);
  for (const group of kMeans.predict(found, features)) sizes[group]!++;
  const order = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const { columns } = features;
  const data = new Float64Array(count * columns);
  order.forEach((group, place) => {
    data.set(found.centers.data.subarray(group * columns, (group + 1) * columns), place * columns);
  });
  return { ...found, centers: { ...found.centers, data } };
}
