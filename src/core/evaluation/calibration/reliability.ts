import { wilsonInterval } from '../../statistics/wilson.ts';
import { calibrationBin, calibrationBins } from '../expected-calibration-error.ts';

/** Rows of about the same stated probability, and how many of them came true. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  /** Mean stated probability. */
  readonly stated: number;
  /** Share that came true, with Wilson's 95 % interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The reliability curve over ten bins of equal width, empty ones left out, as sklearn.calibration.calibration_curve. */
export function reliability(
  stated: ArrayLike<number>,
  happened: (row: number) => boolean,
): readonly ReliabilityBin[] {
  const bins = Array.from({ length: calibrationBins }, () => ({ rows: 0, stated: 0, happened: 0 }));
  for (let row = 0; row < stated.length; row++) {
    const bin = bins[calibrationBin(stated[row]!)]!;
    bin.rows++;
    bin.stated += stated[row]!;
    bin.happened += Number(happened(row));
  }
  return bins.flatMap((bin, place) =>
    bin.rows === 0
      ? []
      : [
          {
            from: place / calibrationBins,
            to: (place + 1) / calibrationBins,
            rows: bin.rows,
            stated: bin.stated / bin.rows,
            share: bin.happened / bin.rows,
            ...wilsonInterval(bin.happened, bin.rows),
          },
        ],
  );
}

/** How many rows are stated each probability: twenty bins of equal width. */
export function statedHistogram(stated: ArrayLike<number>): readonly number[] {
  const counts = Array.from({ length: 2 * calibrationBins }, () => 0);
  for (let row = 0; row < stated.length; row++) counts[calibrationBin(stated[row]!, counts.length)]!++;
  return counts;
}
