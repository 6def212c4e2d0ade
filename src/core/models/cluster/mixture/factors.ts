import { FitError } from '../../../errors.ts';
import type { Mixture } from './mixture.ts';

/** The square root of a component's covariances. */
export type Factor =
  | {
      readonly kind: 'lower';
      /** features × features, its upper part unused: L · Lᵀ are the covariances. */
      readonly lower: Float64Array;
      readonly logDeterminant: number;
    }
  | {
      readonly kind: 'deviations';
      /** Standard deviation of each column. */
      readonly deviations: Float64Array;
      readonly logDeterminant: number;
    };

/** One for each component. @throws FitError naming a component whose covariances are singular */
export function factorsOf({ covarianceType, covariances, means }: Mixture): readonly Factor[] {
  const { rows: components, columns } = means;
  const each = (make: (component: number) => Factor) => Array.from({ length: components }, (_, k) => make(k));
  switch (covarianceType) {
    case 'full': {
      const size = columns * columns;
      return each(k => lowerFactor(covariances.subarray(k * size, (k + 1) * size), columns, k));
    }
    case 'tied': {
      const shared = lowerFactor(covariances, columns, 0);
      return each(() => shared);
    }
    case 'diag':
      return each(k => deviationsFactor(covariances.subarray(k * columns, (k + 1) * columns), k));
    case 'spherical':
      return each(k => deviationsFactor(new Float64Array(columns).fill(covariances[k]!), k));
    default:
      return covarianceType satisfies never;
  }
}

function lowerFactor(covariances: Float64Array, size: number, component: number): Factor {
  const lower = Float64Array.from(covariances);
  let logDeterminant = 0;
  for (let j = 0; j < size; j++) {
    let pivot = lower[j * size + j]!;
    for (let k = 0; k < j; k++) pivot -= lower[j * size + k]! ** 2;
    if (!(pivot > 0)) throw singular(component);
    const root = Math.sqrt(pivot);
    lower[j * size + j] = root;
    logDeterminant += Math.log(root);
    for (let i = j + 1; i < size; i++) {
      let sum = lower[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
      lower[i * size + j] = sum / root;
    }
  }
  return { kind: 'lower', lower, logDeterminant };
}

function deviationsFactor(variances: Float64Array, component: number): Factor {
  if (!variances.every(variance => variance > 0)) throw singular(component);
  const deviations = variances.map(Math.sqrt);
  return {
    kind: 'deviations',
    deviations,
    logDeterminant: deviations.reduce((sum, deviation) => sum + Math.log(deviation), 0),
  };
}

function singular(component: number): FitError {
  return new FitError(
    `the covariances of component ${component} are singular: ask for fewer components, scale the columns, or raise regCovar`,
  );
}
