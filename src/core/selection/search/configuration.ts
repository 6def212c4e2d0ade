import type { ParamValue } from '../../models/entry.ts';
import type { Random } from '../../random.ts';
import type { SearchRange } from './settings.ts';
import { type Dimension, atShare } from './space.ts';
import type { ParamSet } from './trial.ts';

/** The value of each dimension that has an effect, by its name. */
export type Configuration = Readonly<Record<string, ParamValue>>;

/** How often "none" is drawn where it may be. */
export const shareOfNone = 0.2;

/** Whether a dimension has an effect beside these values; `fixed` are the parameters that are not varied. */
export function isActive({ when }: Dimension, chosen: Configuration, fixed: ParamSet): boolean {
  if (when === undefined) return true;
  const value = Object.hasOwn(chosen, when.param) ? chosen[when.param] : fixed[when.param];
  return value === undefined || when.is.some(one => one === value);
}

/** Chooses a value for each dimension that has an effect, in their order. */
export function configure(
  dimensions: readonly Dimension[],
  fixed: ParamSet,
  choose: (dimension: Dimension) => ParamValue,
): Configuration {
  const chosen: Record<string, ParamValue> = {};
  for (const dimension of dimensions)
    if (isActive(dimension, chosen, fixed)) chosen[dimension.name] = choose(dimension);
  return chosen;
}

/** A value of the range, all equally likely on its scale. */
export function drawValue(range: SearchRange, random: Random): ParamValue {
  if (range.kind === 'values') return range.values[Math.floor(random() * range.values.length)]!;
  if (range.orNone === true && random() < shareOfNone) return null;
  if (range.kind === 'number') return atShare(range, random());
  const { low, high, scale } = range;
  if (scale === 'linear') return low + Math.floor(random() * (high - low + 1));
  const drawn = (low - 0.5) * ((high + 0.5) / (low - 0.5)) ** random();
  return Math.min(high, Math.max(low, Math.round(drawn)));
}

/** Every combination of the grids' values, the first dimension slowest; what has no effect is not varied. */
export function* gridOf(dimensions: readonly Dimension[], fixed: ParamSet): Generator<Configuration> {
  yield* extend({}, dimensions, fixed);
}

function* extend(
  chosen: Configuration,
  [next, ...rest]: readonly Dimension[],
  fixed: ParamSet,
): Generator<Configuration> {
  if (next === undefined) yield chosen;
  else if (!isActive(next, chosen, fixed)) yield* extend(chosen, rest, fixed);
  else for (const value of next.grid) yield* extend({ ...chosen, [next.name]: value }, rest, fixed);
}

/** The same for equal configurations, whatever the order of their names. */
export function keyOf(configuration: Configuration): string {
  const byName = Object.entries(configuration).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(byName);
}

/** What parameters say of the dimensions: null where one that has an effect is not among them. */
export function configurationIn(params: ParamSet, dimensions: readonly Dimension[]): Configuration | null {
  const found: Record<string, ParamValue> = {};
  for (const dimension of dimensions) {
    if (!isActive(dimension, found, params)) continue;
    const value = params[dimension.name];
    if (!isParamValue(value)) return null;
    found[dimension.name] = value;
  }
  return found;
}

function isParamValue(value: unknown): value is ParamValue {
  return (
    value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
  );
}
