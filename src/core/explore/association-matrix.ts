import { zeros } from '../matrix.ts';
import type { Column, Table } from '../table/column.ts';
import { clusterOrder } from './cluster-order.ts';
import { associate } from './associate.ts';
import type { TargetRelation } from './relation.ts';

/** How every pair of columns goes together. */
export interface AssociationMatrix {
  /** What is alike stands together. */
  readonly columns: readonly string[];
  /** Of each pair, the earlier column first; a column with itself is left out. */
  readonly pairs: readonly AssociatedPair[];
  /** Columns that were not compared: names and texts that differ in nearly every row, and those beyond the first 80. */
  readonly left: readonly string[];
}

export interface AssociatedPair extends Omit<TargetRelation, 'column'> {
  readonly first: string;
  readonly second: string;
}

const mostColumns = 80;

/**
 * Pearson's r, the correlation ratio or Cramér's V of every pair, as the kinds call for, each with its strength corrected
 * for chance; ordered by average linkage over 1 − strength.
 */
export function associationMatrix(table: Table, report?: (fraction: number) => void): AssociationMatrix {
  const compared = table.columns.filter(isCompared).slice(0, mostColumns);
  const size = compared.length;
  const distances = zeros(size, size);
  const pairs: AssociatedPair[] = [];
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const association = associate(compared[a]!, compared[b]!);
      pairs.push({ first: compared[a]!.name, second: compared[b]!.name, ...association });
      distances.data[a * size + b] = 1 - association.strength;
      distances.data[b * size + a] = 1 - association.strength;
      report?.((2 * pairs.length) / (size * (size - 1)));
    }
  }
  return {
    columns: clusterOrder(distances).map(place => compared[place]!.name),
    pairs,
    left: table.columns.filter(column => !compared.includes(column)).map(({ name }) => name),
  };
}

function isCompared({ kind }: Column): boolean {
  return kind !== 'identifier' && kind !== 'text';
}
