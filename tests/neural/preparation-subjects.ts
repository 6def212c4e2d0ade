import type { PreparationPlan } from '../../src/core/preprocessing/plan.ts';
import { defaultPlan } from '../../src/core/preprocessing/default-plan.ts';
import { createRandom } from '../../src/core/random.ts';
import type { Table } from '../../src/core/table/column.ts';
import { tableOf } from '../core/table-of.ts';

/** Numbers of every size, near zero and far from it, with gaps, outliers and infinities; categories, some unknown later. */
export function hardTable(rows: number, seed = 5): Table {
  const random = createRandom(seed);
  const cells = <Cell extends number | string>(make: () => Cell) =>
    Array.from({ length: rows }, () => (random() < 0.1 ? null : make()));
  return tableOf(
    {
      measured: cells(() => 50 + 10 * random()),
      // Single precision tells no two of these moments apart that are a minute from each other.
      moment: cells(() => 1.7e12 + Math.floor(1e10 * random())),
      skewed: cells(() => Math.exp(20 * random())),
      tiny: cells(() => 1e-12 * random()),
      outlier: cells(() => (random() < 0.01 ? 1e9 : random())),
      infinite: cells(() => (random() < 0.05 ? Infinity : random())),
      constant: cells(() => 7.3),
      city: cells(
        () => ['Bern', 'Oslo', 'Rome', 'Kyiv', `rare ${Math.floor(4 * random())}`][Math.floor(5 * random())]!,
      ),
      member: cells(() => (random() < 0.5 ? 'yes' : 'no')),
    },
    { moment: 'datetime', member: 'boolean' },
  );
}

/** The default, with the categories before some of the numbers. */
export function mixedPlan(table: Table): PreparationPlan {
  const plan = defaultPlan(table.columns);
  const [numbers, categories] = plan.groups;
  const [first, ...others] = numbers!.columns;
  return {
    ...plan,
    groups: [{ ...numbers!, columns: [first!] }, categories!, { ...numbers!, columns: others }],
  };
}
