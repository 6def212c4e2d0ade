import type { EstimatorName } from '../../../core/models/catalogue.ts';
import type { ParamSpec, ParamValue } from '../../../core/models/entry.ts';
import type { ParamSet } from '../../../core/selection/search/trial.ts';

/** What a person set of candidates, by its name. */
export type ParamsByEstimator = Partial<Readonly<Record<EstimatorName, ParamSet>>>;

/** Those of the candidates that the person set something of; undefined where there is none. */
export function setParams(
  params: ParamsByEstimator,
  candidates: readonly EstimatorName[],
): ParamsByEstimator | undefined {
  const set = candidates.flatMap(name => {
    const own = params[name];
    return own === undefined || Object.keys(own).length === 0 ? [] : [[name, own] as const];
  });
  return set.length === 0 ? undefined : Object.fromEntries(set);
}

/** The same parameters with one set; left to its default where the value is undefined. */
export function withParam(params: ParamSet, name: string, value: ParamValue | undefined): ParamSet {
  const { [name]: _, ...others } = params;
  return value === undefined ? others : { ...others, [name]: value };
}

/** Whether a parameter has an effect beside these values. */
export function hasEffect({ when }: ParamSpec, values: ParamSet): boolean {
  if (when === undefined || values[when.param] === undefined) return true;
  return when.is.some(value => value === values[when.param]);
}

/** What is wrong with a number for this parameter; null where nothing is. Other numbers than the usual are allowed. */
export function paramError(spec: ParamSpec, value: unknown): string | null {
  if (spec.kind === 'choice' || typeof value !== 'number') return null;
  if (spec.kind === 'integer' && !Number.isInteger(value)) return 'Give a whole number.';
  if (spec.scale === 'log' && spec.low > 0 && value < 0) return 'Give a number that is not negative.';
  return null;
}

/** Whether a parameter may be "none". */
export function mayBeNone(spec: ParamSpec): boolean {
  return spec.kind === 'choice'
    ? spec.options.includes(null)
    : spec.orNone === true || spec.grid.includes(null);
}
