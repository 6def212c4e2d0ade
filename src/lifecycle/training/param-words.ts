import { type EstimatorName, estimatorEntries } from '../../core/models/catalogue.ts';
import type { ParamSet } from '../../core/selection/search/trial.ts';

/** The value of a parameter as a person reads it. */
export function paramValueText(value: unknown): string {
  if (value === null) return 'none';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a person calls a parameter; as the estimator does where it is not among those worth their time. */
export function paramLabel(estimator: EstimatorName, name: string): string {
  return estimatorEntries[estimator].params.find(spec => spec.name === name)?.label ?? name;
}

/** "Trees 200, Most splits in a row none"; '' where there are none. */
export function paramsText(estimator: EstimatorName, params: ParamSet): string {
  return Object.entries(params)
    .map(([name, value]) => `${paramLabel(estimator, name)} ${paramValueText(value)}`)
    .join(', ');
}

function numberText(value: number): string {
  const size = Math.abs(value);
  const short = Number(value.toPrecision(4));
  return size !== 0 && (size < 1e-3 || size >= 1e6)
    ? short.toExponential().replace('e+', 'e')
    : String(short);
}
