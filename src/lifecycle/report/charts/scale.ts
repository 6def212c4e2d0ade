import type { ChartAxis } from './chart.ts';

/** How values lie along a stretch of a drawing. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Round numbers within a domain, about `most` of them: 1, 2 or 5 times a power of ten apart. */
export function roundTicks(domain: readonly [number, number], most: number): readonly number[] {
  const [low, high] = domain;
  const step = roundStep(domain, most);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function roundStep([low, high]: readonly [number, number], most: number): number {
  const rough = (high - low) / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5].map(times => times * power).find(step => step >= rough) ?? 10 * power;
}

/** A scale for these values: over the domain of the axis, or from the least to the greatest with round ends. */
export function scaleFor(
  values: readonly number[],
  { domain }: Pick<ChartAxis, 'domain'>,
  [from, to]: readonly [number, number],
  most: number,
): Scale {
  const [low, high] = domain ?? roundDomain(extentOf(values), most);
  const at = (value: number) => from + ((value - low) / (high - low)) * (to - from);
  return { domain: [low, high], at, ticks: roundTicks([low, high], most) };
}

function extentOf(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values)
    if (Number.isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  if (low > high) return [0, 1];
  return low === high ? [low - (Math.abs(low) || 1) / 2, high + (Math.abs(high) || 1) / 2] : [low, high];
}

/** To a fifth of the way between ticks: round enough to be read, and no room is lost. */
function roundDomain([low, high]: readonly [number, number], most: number): readonly [number, number] {
  const step = roundStep([low, high], most) / 5;
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 4 });
/** Not grouped: 2008 is a year as often as not. */
const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 6, useGrouping: false });

/** A value of an axis in few characters: "40 %", "12K", "2026-11-23". */
export function tickText(value: number, { percent, time }: ChartAxis): string {
  if (time === true) return new Date(value).toISOString().slice(0, 10);
  if (percent === true) return `${plain.format(100 * value)} %`;
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return value.toExponential();
  return size >= 10_000 ? compact.format(value) : plain.format(value);
}
