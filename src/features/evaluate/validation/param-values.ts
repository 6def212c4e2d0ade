import type { ParamSpec, ParamValue } from '../../../core/models/entry.ts';

const places = 8;

/** Values along which a parameter is looked at: as many as fit a chart between its ends, or all of a choice. */
export function paramValues(spec: ParamSpec): readonly ParamValue[] {
  if (spec.kind === 'choice') return spec.options;
  const { low, high, scale } = spec;
  const at = (share: number) => (scale === 'log' ? low * (high / low) ** share : low + share * (high - low));
  const values = Array.from({ length: places }, (_, i) => at(i / (places - 1)));
  const told =
    spec.kind === 'integer' ? values.map(Math.round) : values.map(value => Number(value.toPrecision(3)));
  return [...new Set(told)];
}
