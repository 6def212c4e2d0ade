import type { NumericRange, ParamValue } from '../../models/entry.ts';
import type { Random } from '../../random.ts';
import { normalQuantile } from '../../statistics/normal-distribution.ts';
import { shareOfNone } from './configuration.ts';
import type { SearchRange } from './settings.ts';

/** How likely each value of one dimension is, around one that was seen. */
export interface Kernel {
  readonly draw: (random: Random) => ParamValue;
  /** Per unit of the range's scale; of whole numbers and choices the probability itself. */
  readonly density: (value: ParamValue) => number;
}

/**
 * A kernel around each value seen, and last the one over the whole range, which is what is believed before anything is
 * seen and stands for what was not seen. Bandwidths as Optuna's TPESampler; "none" is a category beside the numbers.
 */
export function parzenKernels(
  range: SearchRange,
  seen: readonly (ParamValue | undefined)[],
): readonly Kernel[] {
  const count = seen.length + 1;
  if (range.kind === 'values') {
    const prior = range.values.map(() => 1 / range.values.length);
    return [...seen, undefined].map(value => categoryKernel(range.values, prior, value, count));
  }
  const numbers = numberKernels(
    range,
    seen.map(value => (typeof value === 'number' ? value : undefined)),
  );
  if (range.orNone !== true) return numbers;
  const prior = [shareOfNone, 1 - shareOfNone];
  return [...seen, undefined].map((value, at) => {
    const sort = typeof value === 'number' ? 'number' : value;
    return orNoneKernel(categoryKernel([null, 'number'], prior, sort, count), numbers[at]!);
  });
}

/** One sighting of the value seen, and the prior with one of each value divided among all kernels. */
function categoryKernel(
  values: readonly ParamValue[],
  prior: readonly number[],
  seen: ParamValue | undefined,
  kernels: number,
): Kernel {
  const place = seen === undefined ? -1 : values.indexOf(seen);
  const pull = place === -1 ? 1 : values.length / kernels;
  const total = pull + (place === -1 ? 0 : 1);
  const shares = prior.map((share, at) => (share * pull + (at === place ? 1 : 0)) / total);
  return {
    draw(random) {
      let left = random();
      const drawn = shares.findIndex(share => (left -= share) < 0);
      return values[drawn === -1 ? values.length - 1 : drawn]!;
    },
    density: value => shares[values.indexOf(value)] ?? 0,
  };
}

function orNoneKernel(sort: Kernel, numbers: Kernel): Kernel {
  return {
    draw: random => (sort.draw(random) === null ? null : numbers.draw(random)),
    density: value => (value === null ? sort.density(null) : sort.density('number') * numbers.density(value)),
  };
}

/** Normal distributions on the range's scale, cut off at its ends. */
function numberKernels(range: NumericRange, seen: readonly (number | undefined)[]): readonly Kernel[] {
  const half = range.kind === 'integer' ? 0.5 : 0;
  const toScale = (value: number) => (range.scale === 'log' ? Math.log(value) : value);
  const [from, to] = [toScale(range.low - half), toScale(range.high + half)];
  const width = to - from || 1;
  const places = seen.map(value =>
    value === undefined ? undefined : toScale(Math.min(range.high, Math.max(range.low, value))),
  );
  const sds = bandwidths(places, from, to);
  return [...places, undefined].map((place, at) =>
    place === undefined ? numberKernel(range, (from + to) / 2, width) : numberKernel(range, place, sds[at]!),
  );
}

function numberKernel({ kind, low, high, scale }: NumericRange, mean: number, sd: number): Kernel {
  const half = kind === 'integer' ? 0.5 : 0;
  const toScale = (value: number) => (scale === 'log' ? Math.log(value) : value);
  const [from, to] = [toScale(low - half), toScale(high + half)];
  const below = normalBelow((from - mean) / sd);
  const within = normalBelow((to - mean) / sd) - below;
  return {
    draw(random) {
      const drawn = mean + sd * normalQuantile(below + random() * within);
      const place = Math.min(to, Math.max(from, drawn));
      const value = scale === 'log' ? Math.exp(place) : place;
      const told = kind === 'integer' ? Math.round(value) : Number(value.toPrecision(4));
      return Math.min(high, Math.max(low, told));
    },
    density(value) {
      if (typeof value !== 'number') return 0;
      const [start, end] = [(toScale(value - half) - mean) / sd, (toScale(value + half) - mean) / sd];
      return kind === 'integer'
        ? (normalBelow(end) - normalBelow(start)) / within
        : Math.exp(-0.5 * start * start) / (sd * within * Math.sqrt(2 * Math.PI));
    },
  };
}

/**
 * The greater of the distances to the neighbours on either side, an outer one's to its only neighbour, a single one's to
 * the ends; neither tiny nor wider than the range.
 */
function bandwidths(
  places: readonly (number | undefined)[],
  from: number,
  to: number,
): readonly (number | undefined)[] {
  const present = places.filter(place => place !== undefined).sort((a, b) => a - b);
  const least = (to - from || 1) / Math.min(100, 2 + present.length);
  return places.map(place => {
    if (place === undefined) return undefined;
    if (present.length === 1) return Math.max(least, place - from, to - place);
    const at = present.indexOf(place);
    const last = present.lastIndexOf(place);
    const toLeft = at === 0 ? 0 : place - present[at - 1]!;
    const toRight = last === present.length - 1 ? 0 : present[last + 1]! - place;
    return Math.max(least, toLeft, toRight);
  });
}

/** The chance of a standard normal variable below z to seven digits, which is plenty here (Abramowitz and Stegun 7.1.26). */
function normalBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const outside = (polynomial * Math.exp(-x * x)) / 2;
  return z < 0 ? outside : 1 - outside;
}
