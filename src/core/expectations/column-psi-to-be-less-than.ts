import { chiSquareTail } from '../statistics/incomplete-gamma.ts';
import { columnNamed, isNumeric } from '../table/column.ts';
import { fewValues } from './column-values-to-be-in-set.ts';
import { columnOf } from './judge-values.ts';
import { type CodedReference, countTexts, referTexts } from './reference.ts';
import type { RuleDefinition } from './rule.ts';
import { columnField } from './rule-fields.ts';

/** The population stability index of a column's categories against those it was taken from. */
export interface ColumnPsiToBeLessThan {
  readonly type: 'expectColumnPsiToBeLessThan';
  readonly column: string;
  readonly threshold: number;
  readonly partitionObject: CodedReference;
}

/** Stands for a share of nothing, which has no logarithm; as Evidently has it. */
const leastShare = 0.0001;
/** Credit scoring's rule of thumb: from 0.2 on a population has changed. */
const usualThreshold = 0.2;
/** A distance that chance gives less often than this is not chance. */
const significance = 0.01;
const enoughRows = 50;

export const columnPsiToBeLessThan: RuleDefinition<ColumnPsiToBeLessThan> = {
  label: 'Shares of categories as before (PSI)',
  aspect: 'shares as before',
  fields: {
    column: columnField,
    threshold: {
      label: 'Population stability index, less than',
      hint: '0.1 is a small change, 0.2 a large one',
      holds: 'positive',
    },
    partitionObject: { label: 'Compared with', holds: 'codedReference' },
  },
  describe: ({ column, threshold, partitionObject }) =>
    `${column} has the shares that it had in ${partitionObject.rows.toLocaleString('en')} values (PSI below ${threshold})`,
  check: ({ column: name, threshold, partitionObject }, table) => {
    const column = columnOf(table, name);
    if (isNumeric(column))
      return { passed: false, observed: `It holds numbers: ${column.kind}.`, rows: [], samples: [] };
    const { psi, cells, values } = stabilityIndex(partitionObject, countTexts(column));
    if (values === 0)
      return { passed: true, observed: 'There are no values to look at.', rows: [], samples: [] };
    const chance = chiSquareTail(psi / (1 / values + 1 / partitionObject.rows), Math.max(1, cells - 1));
    const byChance = psi >= threshold && chance >= significance;
    return {
      passed: psi < threshold || byChance,
      observed: `Its PSI is ${psi.toFixed(3)}${byChance ? `, which so few values (${values}) give by chance` : ''}.`,
      rows: [],
      samples: [],
    };
  },
  propose: ({ table, profile }) =>
    profile.flatMap(told => {
      const column = columnNamed(table, told.name);
      if (isNumeric(column) || !fewValues(told) || told.distinct < 2) return [];
      const partitionObject = referTexts(column);
      if (partitionObject === null || partitionObject.rows < enoughRows) return [];
      return [
        {
          rule: {
            type: 'expectColumnPsiToBeLessThan',
            column: told.name,
            threshold: usualThreshold,
            partitionObject,
          },
          severity: 'warning' as const,
        },
      ];
    }),
};

/** Σ (now − before) · ln(now / before) over the reference's values and one cell for all others. */
export function stabilityIndex(
  { values, weights }: CodedReference,
  counts: ReadonlyMap<string, number>,
): { readonly psi: number; readonly cells: number; readonly values: number } {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const known = values.map(value => (counts.get(value) ?? 0) / total);
  const rest = { before: othersThan(weights), now: othersThan(known) };
  const cells = [
    ...values.map((_, i) => ({ before: weights[i]!, now: known[i]! })),
    ...(Math.max(rest.before, rest.now) > 1e-9 ? [rest] : []),
  ];
  const psi = cells.reduce((sum, cell) => {
    const [before, now] = [Math.max(cell.before, leastShare), Math.max(cell.now, leastShare)];
    return sum + (now - before) * Math.log(now / before);
  }, 0);
  return { psi, cells: cells.length, values: total };
}

function othersThan(shares: readonly number[]): number {
  return 1 - shares.reduce((sum, share) => sum + share, 0);
}
