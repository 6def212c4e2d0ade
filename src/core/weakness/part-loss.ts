import { compareMeans } from '../statistics/group-tests.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import { type Interval, wilsonInterval } from '../statistics/wilson.ts';
import type { RowLosses } from './row-losses.ts';

/** How wrong a model is about some rows, beside the others. */
export interface PartLoss {
  readonly rows: number;
  readonly loss: Interval & { readonly value: number };
  /** Share of wrong classes; null for numbers. */
  readonly errorRate: (Interval & { readonly value: number }) | null;
  /** Of Welch's test that these rows are as wrong as the rest; 1 where there is nothing to compare. */
  readonly pValue: number;
}

/** The mean loss of the rows at `rows`, which are some of all. */
export function lossOfPart({ losses, wrong }: RowLosses, rows: ArrayLike<number>): PartLoss {
  const inside = Float64Array.from(rows, row => losses[row]!);
  const taken = new Uint8Array(losses.length);
  let mistakes = 0;
  for (let i = 0; i < rows.length; i++) {
    taken[rows[i]!] = 1;
    mistakes += wrong?.[rows[i]!] ?? 0;
  }
  const outside = losses.filter((_, row) => taken[row] === 0);
  const mean = inside.reduce((sum, loss) => sum + loss, 0) / inside.length;
  const squares = inside.reduce((sum, loss) => sum + (loss - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (inside.length - 1));
  return {
    rows: inside.length,
    loss: { value: mean, ...meanInterval(mean, sd, inside.length) },
    errorRate: wrong && { value: mistakes / inside.length, ...wilsonInterval(mistakes, inside.length) },
    pValue: compareMeans([inside, outside])?.pValue ?? 1,
  };
}
