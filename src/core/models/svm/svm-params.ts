import { FitError } from '../../errors.ts';

/** What SVC and SVR have in common; names and defaults are scikit-learn's. */
export interface SvmParams {
  /** Inverse strength of the L2 penalty, above 0: how much a row may count at most. */
  readonly C: number;
  readonly kernel: 'rbf' | 'linear' | 'poly' | 'sigmoid';
  /** 'scale' is 1 / (columns × variance of all features), 'auto' 1 / columns. */
  readonly gamma: 'scale' | 'auto' | number;
  /** Of the polynomial kernel. */
  readonly degree: number;
  /** Added to the product of rows in the polynomial and the sigmoid kernel. */
  readonly coef0: number;
  /** Largest violation of the optimality conditions that counts as converged. */
  readonly tol: number;
  /** Whether rows that sit at a bound are set aside, where not all kernel values can be held. */
  readonly shrinking: boolean;
  /** Mebibytes of kernel values that are held. */
  readonly cacheSize: number;
  /** −1 for no limit. */
  readonly maxIter: number;
}

export const svmDefaults: SvmParams = {
  C: 1,
  kernel: 'rbf',
  gamma: 'scale',
  degree: 3,
  coef0: 0,
  tol: 1e-3,
  shrinking: true,
  cacheSize: 200,
  maxIter: -1,
};

/** @throws FitError naming a parameter out of its range. */
export function checkSvmParams({ C, degree, tol, cacheSize, coef0, gamma, maxIter }: SvmParams): void {
  for (const [name, value] of Object.entries({ C, tol, cacheSize }))
    if (!(value > 0 && value < Infinity))
      throw new FitError(`${name} is ${value}, expected a finite number above 0`);
  if (typeof gamma === 'number' && !(gamma >= 0 && gamma < Infinity))
    throw new FitError(`gamma is ${gamma}, expected 'scale', 'auto' or a finite number of at least 0`);
  if (!Number.isInteger(degree) || degree < 0 || degree > 100)
    throw new FitError(`degree is ${degree}, expected a whole number from 0 to 100`);
  if (!Number.isFinite(coef0)) throw new FitError(`coef0 is ${coef0}, expected a finite number`);
  if (!Number.isInteger(maxIter) || maxIter < -1 || maxIter === 0)
    throw new FitError(`maxIter is ${maxIter}, expected a whole number above 0, or -1 for no limit`);
}
