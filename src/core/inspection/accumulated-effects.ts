import { mean } from '../evaluation/mean.ts';
import { quantile } from '../explore/quantiles.ts';
import { sortNumbers } from '../statistics/sort-numbers.ts';
import { type Table, columnNamed, isNumeric, takeTableRows } from '../table/column.ts';
import type { Say } from './explained-number.ts';
import { cellOf, gridOf, withCells } from './grid.ts';

/** Accumulated local effects: how what a model says changes along a column among rows that have such values. */
export type AccumulatedEffects =
  | {
      readonly kind: 'numbers';
      readonly time: boolean;
      /** Ends of the intervals, ascending. */
      readonly at: readonly number[];
      /** At each end, around 0. */
      readonly effects: readonly number[];
    }
  | {
      readonly kind: 'categories';
      /** The most common first. */
      readonly at: readonly (string | null)[];
      readonly effects: readonly number[];
    };

/**
 * First-order effects, centred (Apley and Zhu 2020, Visualizing the effects of predictor variables in black box supervised
 * learning models): numbers in intervals of as many rows each, categories in the order of how common they are.
 */
export function accumulatedEffects(say: Say, table: Table, name: string, most: number): AccumulatedEffects {
  return isNumeric(columnNamed(table, name))
    ? ofNumbers(say, table, name, most)
    : ofCategories(say, table, name, most);
}

function ofNumbers(say: Say, table: Table, name: string, most: number): AccumulatedEffects {
  const column = columnNamed(table, name);
  const values = isNumeric(column) ? column.values : new Float64Array();
  const known = Uint32Array.from([...values.keys()].filter(row => !Number.isNaN(values[row]!)));
  const sorted = sortNumbers(values.filter(value => !Number.isNaN(value)));
  const cuts = Array.from({ length: most + 1 }, (_, i) => quantile(sorted, i / most));
  const at = [...new Set(cuts)];
  const time = column.kind === 'datetime';
  if (at.length < 2) return { kind: 'numbers', time, at, effects: at.map(() => 0) };
  const rows = takeTableRows(table, known);
  /** The interval of each row: the first has its lower end, too. */
  const places = Array.from(known, row => Math.max(0, at.findIndex(end => values[row]! <= end) - 1));
  const high = say(withCells(rows, name, row => at[places[row]! + 1]!));
  const low = say(withCells(rows, name, row => at[places[row]!]!));
  const counts = new Float64Array(at.length - 1);
  const sums = new Float64Array(at.length - 1);
  places.forEach((place, row) => {
    counts[place] = counts[place]! + 1;
    sums[place] = sums[place]! + high[row]! - low[row]!;
  });
  const effects = accumulate(sums.map((sum, place) => (counts[place] === 0 ? 0 : sum / counts[place]!)));
  const middles = Array.from(counts, (_, place) => (effects[place]! + effects[place + 1]!) / 2);
  const centre = mean(middles, counts);
  return { kind: 'numbers', time, at, effects: effects.map(effect => effect - centre) };
}

function ofCategories(say: Say, table: Table, name: string, most: number): AccumulatedEffects {
  const column = columnNamed(table, name);
  const grid = gridOf(table, name, most);
  const at = grid.values as readonly (string | null)[];
  const cells = Array.from({ length: table.rows }, (_, row) => cellOf(column, row));
  const rowsOf = at.map(category => cells.flatMap((cell, row) => (cell === category ? [row] : [])));
  const saidOf = (rows: readonly number[], category: string | null) =>
    say(withCells(takeTableRows(table, rows), name, () => category));
  const steps = at.slice(1).map((next, i) => {
    const rows = [...rowsOf[i]!, ...rowsOf[i + 1]!];
    const [from, to] = [saidOf(rows, at[i]!), saidOf(rows, next)];
    return mean(to.map((value, row) => value - from[row]!));
  });
  const effects = accumulate(Float64Array.from(steps));
  const centre = mean(
    effects,
    rowsOf.map(rows => rows.length),
  );
  return { kind: 'categories', at, effects: effects.map(effect => effect - centre) };
}

/** From 0 on. */
function accumulate(steps: Float64Array): number[] {
  const sums = [0];
  for (const step of steps) sums.push(sums.at(-1)! + step);
  return sums;
}
