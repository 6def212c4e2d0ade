import type { NumericRange, ParamValue } from '../../models/entry.ts';
import type { Random } from '../../random.ts';
import { normalQuantile } from '../../statistics/normal-distribution.ts';
import { type Configuration, configure, drawValue } from '../search/configuration.ts';
import type { SearchRange } from '../search/settings.ts';
import { type Dimension, atShare } from '../search/space.ts';
import type { Choices } from '../search/strategy.ts';

/** How likely a value that may be none changes between none and a number. */
const chanceOfNone = 0.15;

/** A configuration near another: some of its dimensions moved by normal steps of this share of their range. */
export function stepFrom(
  from: Configuration,
  { dimensions, fixed, random }: Choices,
  stepSize: number,
): Configuration {
  const moving = movingOf(dimensions, random);
  return configure(dimensions, fixed, ({ name, range }) => {
    if (!Object.hasOwn(from, name)) return drawValue(range, random);
    return moving.has(name) ? moved(range, from[name]!, stepSize, random) : from[name]!;
  });
}

/** One at least, and each other with a chance of a quarter. */
function movingOf(dimensions: readonly Dimension[], random: Random): ReadonlySet<string> {
  const one = Math.floor(random() * dimensions.length);
  return new Set(dimensions.filter((_, at) => random() < 0.25 || at === one).map(({ name }) => name));
}

function moved(range: SearchRange, value: ParamValue, stepSize: number, random: Random): ParamValue {
  if (range.kind === 'values') {
    const others = range.values.filter(other => other !== value);
    return others[Math.floor(random() * others.length)] ?? value;
  }
  if (typeof value !== 'number') return drawValue({ ...range, orNone: false }, random);
  if (range.orNone === true && random() < chanceOfNone) return null;
  const step = stepSize * normalQuantile(Math.max(1e-9, random()));
  return atShare(range, reflected(shareAt(range, value) + step));
}

/** Where a value lies between the ends on the range's scale; one outside counts as the end beside it. */
function shareAt({ low, high, scale }: NumericRange, value: number): number {
  if (low === high) return 0;
  const inside = Math.min(high, Math.max(low, value));
  return scale === 'log' ? Math.log(inside / low) / Math.log(high / low) : (inside - low) / (high - low);
}

/** What goes over an end comes back from it. */
function reflected(share: number): number {
  const folded = Math.abs(share) % 2;
  return folded > 1 ? 2 - folded : folded;
}
