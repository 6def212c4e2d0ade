import { type Interval, wilsonInterval } from '../statistics/wilson.ts';
import type { Crosstab } from './crosstab.ts';

/** The share of one class among the rows of a bin, with Wilson's 95 % interval. */
export interface TargetRate extends Interval {
  readonly label: string;
  readonly rows: number;
  readonly rate: number;
}

/** The share of the class in column `place` in each row of the crosstab that has rows. */
export function targetRates({ rowLabels, counts }: Crosstab, place: number): TargetRate[] {
  return counts.flatMap((ofBin, bin) => {
    const rows = ofBin.reduce((sum, count) => sum + count, 0);
    if (rows === 0) return [];
    const hits = ofBin[place]!;
    return [{ label: rowLabels[bin]!, rows, rate: hits / rows, ...wilsonInterval(hits, rows) }];
  });
}
