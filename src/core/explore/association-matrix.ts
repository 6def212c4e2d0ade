import { zeros } from '../matrix.ts';
import { type Column, type ColumnSchema, type Table, isNumeric } from '../table/column.ts';
import { clusterOrder } from './cluster-order.ts';
import { associate } from './associate.ts';
import type { TargetRelation } from './relation.ts';

/** How every pair of columns goes together. */
export interface AssociationMatrix {
  /** The columns compared, in the table's order. */
  readonly columns: readonly ComparedColumn[];
  /** Their places, so that what is alike stands together. */
  readonly order: readonly number[];
  /** columns × columns: the measure that the kinds call for, signed for Pearson's r; NaN of a column with itself. */
  readonly values: Float64Array;
  /** columns × columns: the same corrected for chance, 0 to 1; 1 of a column with itself. */
  readonly strengths: Float64Array;
  /** Columns that could be compared but stand beyond the first 400. */
  readonly left: readonly string[];
}

export interface ComparedColumn {
  readonly name: string;
  readonly numeric: boolean;
}

/** More would be 80,000 pairs, and no picture that one can read. */
const mostColumns = 400;

/**
 * Pearson's r, the correlation ratio or Cramér's V of every pair of the table's columns but names and free text, as the
 * kinds call for, each with its strength corrected for chance; ordered by average linkage over 1 − strength.
 */
export function associationMatrix(table: Table, report?: (fraction: number) => void): AssociationMatrix {
  const comparable = table.columns.filter(isComparable);
  const compared = comparable.slice(0, mostColumns);
  const size = compared.length;
  const values = new Float64Array(size * size).fill(NaN);
  const strengths = new Float64Array(size * size).fill(1);
  let done = 0;
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const { value, strength } = associate(compared[a]!, compared[b]!);
      for (const place of [a * size + b, b * size + a]) {
        values[place] = value;
        strengths[place] = strength;
      }
      report?.((2 * ++done) / (size * (size - 1)));
    }
  }
  return {
    columns: compared.map(column => ({ name: column.name, numeric: isNumeric(column) })),
    order: clusterOrder({ ...zeros(size, size), data: strengths.map(strength => 1 - strength) }),
    values,
    strengths,
    left: comparable.slice(mostColumns).map(({ name }) => name),
  };
}

/** Names and free text differ in nearly every row: they go together with everything, and say nothing. */
export function isComparable({ kind }: Pick<ColumnSchema, 'kind'> | Column): boolean {
  return kind !== 'identifier' && kind !== 'text';
}

/** Which measure two columns are compared by. */
export function measureOf(first: ComparedColumn, second: ComparedColumn): TargetRelation['measure'] {
  if (first.numeric && second.numeric) return 'pearson';
  return first.numeric || second.numeric ? 'correlation ratio' : 'cramers v';
}
