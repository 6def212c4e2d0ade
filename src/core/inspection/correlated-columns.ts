import { clustersWithin } from '../explore/cluster-order.ts';
import { zeros } from '../matrix.ts';
import { rank } from '../statistics/ranks.ts';
import { type Column, type Table, columnNamed, isNumeric } from '../table/column.ts';

/** Categories of a column that are looked at, the most common ones. */
const mostCategories = 12;

/**
 * Columns that say much the same, in groups: average linkage by 1 − |Spearman's ρ|. A category column is compared by
 * whether a row has each of its categories, and the closest of these counts.
 *
 * @param least |ρ| from which columns stand together
 */
export function correlatedColumns(
  table: Table,
  names: readonly string[],
  least: number,
): readonly (readonly string[])[] {
  const ranked = names.map(name => numbersOf(columnNamed(table, name)).map(standardRanks));
  const distances = zeros(names.length, names.length);
  for (let a = 0; a < names.length; a++)
    for (let b = 0; b < a; b++) {
      const apart = 1 - closest(ranked[a]!, ranked[b]!);
      distances.data[a * names.length + b] = apart;
      distances.data[b * names.length + a] = apart;
    }
  return clustersWithin(distances, 1 - least).map(members => members.map(place => names[place]!));
}

function numbersOf(column: Column): readonly Float64Array[] {
  if (isNumeric(column)) return [column.values];
  const counts = new Float64Array(column.dictionary.length);
  for (const code of column.codes) if (code !== -1) counts[code] = counts[code]! + 1;
  const common = [...counts.keys()].sort((a, b) => counts[b]! - counts[a]!).slice(0, mostCategories);
  return common.map(own =>
    Float64Array.from(column.codes, code => (code === -1 ? NaN : Number(code === own))),
  );
}

/** Ranks around 0, of length 1; a missing value stands in the middle. */
function standardRanks(values: Float64Array): Float64Array {
  const { ranks } = rank(values.filter(value => !Number.isNaN(value)));
  const middle = (ranks.length + 1) / 2;
  let next = 0;
  const centred = values.map(value => (Number.isNaN(value) ? 0 : ranks[next++]! - middle));
  const length = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? centred : centred.map(value => value / length);
}

function closest(some: readonly Float64Array[], others: readonly Float64Array[]): number {
  return Math.max(
    0,
    ...some.flatMap(one =>
      others.map(other => Math.abs(one.reduce((sum, value, i) => sum + value * other[i]!, 0))),
    ),
  );
}
