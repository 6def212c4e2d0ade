import { axisHeight, barMargin, shortener } from './bar-layout.ts';

export interface AxisSpec {
  readonly label: string;
  /** Both ends of the axis; as the data needs unless told. */
  readonly domain?: readonly [number, number] | undefined;
  /** The values are milliseconds since 1970, shown in UTC. */
  readonly time?: boolean | undefined;
  /** The values are shares. */
  readonly percent?: boolean | undefined;
}

/** A horizontal axis of numbers, with as many ticks as fit this width. */
export function acrossAxis(axis: AxisSpec, width: number) {
  const narrowest = axis.time === true || axis.percent !== true ? 90 : 70;
  return { ...measureAxis(axis), ticks: Math.max(3, Math.floor(width / narrowest)) };
}

/** A vertical axis of numbers. */
export function upAxis(axis: AxisSpec) {
  return { ...measureAxis(axis), ticks: 5 };
}

function measureAxis({ label, domain, time, percent }: AxisSpec) {
  return {
    label,
    grid: true,
    ...(domain && { domain: [...domain] }),
    ...(time === true
      ? { type: 'utc' as const }
      : { tickFormat: percent === true ? shortPercent : shortNumber }),
  };
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 6 });
/** Not grouped: 2008 is a year as often as not. */
const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 12, useGrouping: false });

/** A number in few characters: 1500, 12k, 3.4M, 5e-8. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return value.toExponential().replace('e+', 'e');
  return size >= 10_000 ? compact.format(value).replace('K', 'k') : plain.format(value);
}

/** A share in few characters, as texts beside the chart say it: 20 %, 2.5 %. */
export function shortPercent(share: number): string {
  return `${shortNumber(100 * share)} %`;
}

/** What all charts of named rows below each other share; `labels` must be unique. */
export function namedRows(labels: readonly string[], width: number) {
  return {
    marginLeft: barMargin(
      labels.map(label => ({ label })),
      width,
    ),
    marginRight: 24,
    marginTop: 4,
    marginBottom: axisHeight,
    y: { label: null, domain: labels, tickFormat: shortener(width), tickSize: 0 },
  };
}
