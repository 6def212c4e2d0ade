import { mean, standardDeviation } from '../evaluation/mean.ts';
import { createRandom, deriveSeed } from '../random.ts';
import type { Table } from '../table/column.ts';
import { type Disturbance, canDisturb, disturb, disturbances } from './disturb.ts';

/** How a score falls when values are disturbed more and more. */
export interface RobustnessCurve {
  readonly disturbance: Disturbance;
  /** Columns that are disturbed. */
  readonly columns: number;
  /** From 0, undisturbed, on. */
  readonly points: readonly { readonly strength: number; readonly mean: number; readonly sd: number }[];
}

const strengths = [0, 0.05, 0.1, 0.2, 0.3, 0.5];
const repeats = 3;

/** The score of the rows with each disturbance, at growing strength; a disturbance that fits no column is left out. */
export function measureRobustness(
  table: Table,
  score: (table: Table) => number,
  { seed, report = () => {} }: { readonly seed: number; readonly report?: (fraction: number) => void },
): readonly RobustnessCurve[] {
  const asItIs = score(table);
  const fitting = disturbances.filter(disturbance =>
    table.columns.some(column => canDisturb(column, disturbance)),
  );
  const all = fitting.length * strengths.length;
  return fitting.map((disturbance, place) => ({
    disturbance,
    columns: table.columns.filter(column => canDisturb(column, disturbance)).length,
    points: strengths.map((strength, step) => {
      const scores =
        strength === 0
          ? [asItIs]
          : Array.from({ length: repeats }, (_, turn) => {
              const random = createRandom(
                deriveSeed(seed, (place * strengths.length + step) * repeats + turn),
              );
              return score(disturb(table, disturbance, strength, random));
            });
      report((place * strengths.length + step + 1) / all);
      return { strength, mean: mean(scores), sd: standardDeviation(scores) };
    }),
  }));
}
