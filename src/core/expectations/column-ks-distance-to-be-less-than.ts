import { kolmogorovTail } from '../drift/kolmogorov-distribution.ts';
import { sortNumbers } from '../statistics/sort-numbers.ts';
import { columnNamed, isNumeric } from '../table/column.ts';
import { fewValues } from './column-values-to-be-in-set.ts';
import { columnOf } from './judge-values.ts';
import { countUpTo, type NumericReference, referNumbers } from './reference.ts';
import type { RuleDefinition } from './rule.ts';
import { columnField } from './rule-fields.ts';

/** The Kolmogorov-Smirnov distance of a column's numbers from those it was taken from. */
export interface ColumnKsDistanceToBeLessThan {
  readonly type: 'expectColumnKsDistanceToBeLessThan';
  readonly column: string;
  readonly threshold: number;
  readonly partitionObject: NumericReference;
}

const usualThreshold = 0.15;
/** A distance that chance gives less often than this is not chance. */
const significance = 0.01;
const enoughRows = 50;

export const columnKsDistanceToBeLessThan: RuleDefinition<ColumnKsDistanceToBeLessThan> = {
  label: 'Numbers spread as before (KS)',
  aspect: 'spread as before',
  fields: {
    column: columnField,
    threshold: {
      label: 'Kolmogorov-Smirnov distance, less than',
      hint: 'The largest difference between two shares of values below a point: 0 to 1',
      holds: 'positive',
    },
    partitionObject: { label: 'Compared with', holds: 'numericReference' },
  },
  describe: ({ column, threshold, partitionObject }) =>
    `${column} is spread as in ${partitionObject.rows.toLocaleString('en')} values (KS distance below ${threshold})`,
  check: ({ column: name, threshold, partitionObject }, table) => {
    const column = columnOf(table, name);
    if (!isNumeric(column))
      return { passed: false, observed: `It holds no numbers: ${column.kind}.`, rows: [], samples: [] };
    const sorted = sortNumbers(column.values);
    if (sorted.length === 0)
      return { passed: true, observed: 'There are no values to look at.', rows: [], samples: [] };
    const distance = ksDistance(partitionObject, sorted);
    const effective = (sorted.length * partitionObject.rows) / (sorted.length + partitionObject.rows);
    const chance = kolmogorovTail(Math.max(1, Math.round(effective)), distance);
    const byChance = distance >= threshold && chance >= significance;
    return {
      passed: distance < threshold || byChance,
      observed: `Its distance is ${distance.toFixed(3)}${byChance ? `, which so few values (${sorted.length}) give by chance` : ''}.`,
      rows: [],
      samples: [],
    };
  },
  propose: ({ table, profile }) =>
    profile.flatMap(told => {
      const column = columnNamed(table, told.name);
      if (!isNumeric(column) || column.kind === 'datetime' || fewValues(told) || told.distinct < 2) return [];
      const partitionObject = referNumbers(column);
      if (partitionObject === null || partitionObject.rows < enoughRows) return [];
      return [
        {
          rule: {
            type: 'expectColumnKsDistanceToBeLessThan',
            column: told.name,
            threshold: usualThreshold,
            partitionObject,
          },
          severity: 'warning' as const,
        },
      ];
    }),
};

/** The largest gap between the two distribution functions at the reference's points: of all, the KS distance but for what lies between two points. */
export function ksDistance({ points, cumulative }: NumericReference, sorted: Float64Array): number {
  return points.reduce((largest, point, i) => {
    const now = countUpTo(sorted, point) / sorted.length;
    return Math.max(largest, Math.abs(now - cumulative[i]!));
  }, 0);
}
