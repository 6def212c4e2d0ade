import { createRandom } from '../../random.ts';
import { normalQuantile } from '../../statistics/normal-distribution.ts';
import { percentile } from '../../statistics/bootstrap/bca.ts';
import { sortNumbers } from '../../statistics/sort-numbers.ts';
import type { Interval } from '../../statistics/wilson.ts';
import { calibrationBin, calibrationBins } from '../expected-calibration-error.ts';

const draws = 1999;
const halvings = 30;
/** Less than 2.5 %, since the chance of each bin is itself an estimate: with it 95 % of the intervals hold (tests/coverage). */
const tail = 0.018;

/** A bin: its share of rows, how far its stated probabilities are off, and by how much chance alone moves that. */
interface BinGap {
  readonly share: number;
  readonly gap: number;
  readonly error: number;
}

/**
 * The 95 % interval of an expected calibration error by inverting tests. Being a sum of distances, the error is above 0
 * by chance alone, and resampling adds to that: for a model that is calibrated, no bootstrap interval holds the truth.
 * Here gaps that are `scale` times those seen are drawn with the chance that their rows have; the interval holds each
 * scale at which what was seen is not among the least or the greatest. 0 is its lower end where the model may be calibrated.
 */
export function calibrationErrorInterval(
  stated: ArrayLike<number>,
  happened: (row: number) => boolean,
  seed: number,
): Interval {
  const bins = binGaps(stated, happened);
  const seen = bins.reduce((sum, { share, gap }) => sum + share * Math.abs(gap), 0);
  const noise = drawNoise(bins.length + 1, seed);
  const betweenBins = bins.reduce((sum, { share, gap }) => sum + share * (Math.abs(gap) - seen) ** 2, 0);
  const drawn: Drawn = { bins, noise, shift: Math.sqrt(betweenBins / stated.length) };
  const quantileAt = (scale: number, share: number) => percentile(drawnErrors(drawn, scale), share);
  return {
    low: seen * scaleWhere(scale => quantileAt(scale, 1 - tail) - seen),
    high: Math.min(1, Math.max(seen, seen * scaleWhere(scale => quantileAt(scale, tail) - seen))),
  };
}

function binGaps(stated: ArrayLike<number>, happened: (row: number) => boolean): readonly BinGap[] {
  const sums = Array.from({ length: calibrationBins }, () => ({ rows: 0, stated: 0, happened: 0 }));
  for (let row = 0; row < stated.length; row++) {
    const bin = sums[calibrationBin(stated[row]!)]!;
    bin.rows++;
    bin.stated += stated[row]!;
    bin.happened += Number(happened(row));
  }
  return sums
    .filter(({ rows }) => rows > 0)
    .map(bin => {
      const meanStated = bin.stated / bin.rows;
      // One row that does as stated keeps a bin in which all or none happened from having no chance.
      const share = (bin.happened + meanStated) / (bin.rows + 1);
      return {
        share: bin.rows / stated.length,
        gap: (bin.stated - bin.happened) / bin.rows,
        error: Math.sqrt((share * (1 - share)) / bin.rows),
      };
    });
}

interface Drawn {
  readonly bins: readonly BinGap[];
  /** As many numbers a bin as draws, and as many again for all. */
  readonly noise: Float64Array;
  /** By how much the error moves with which bins the rows happen to be in. */
  readonly shift: number;
}

function drawNoise(bins: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: bins * draws }, () =>
    normalQuantile((random() * 4294967295 + 0.5) / 4294967296),
  );
}

function drawnErrors({ bins, noise, shift }: Drawn, scale: number): Float64Array {
  const errors = noise.slice(bins.length * draws).map(one => scale * shift * one);
  bins.forEach(({ share, gap, error }, bin) => {
    for (let draw = 0; draw < draws; draw++)
      errors[draw]! += share * Math.abs(scale * gap + error * noise[bin * draws + draw]!);
  });
  return sortNumbers(errors);
}

/** Where a function that rises with the scale passes 0; 0 where it is above from the start. */
function scaleWhere(above: (scale: number) => number): number {
  if (above(0) >= 0) return 0;
  let [low, high] = [0, 1];
  while (above(high) < 0 && high < 1e6) high *= 2;
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (low + high) / 2;
    if (above(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}
