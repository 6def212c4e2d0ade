import { FitError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import { exponential } from '../exponential.ts';
import type { SvmParams } from './svm-params.ts';

/** How alike two rows are: a product in a space that the kernel spans. */
export type KernelFunction =
  /** exp(−gamma · |a − b|²) */
  | { readonly kind: 'rbf'; readonly gamma: number }
  /** a·b */
  | { readonly kind: 'linear' }
  /** (gamma · a·b + coef0)^degree */
  | { readonly kind: 'poly'; readonly gamma: number; readonly coef0: number; readonly degree: number }
  /** tanh(gamma · a·b + coef0) */
  | { readonly kind: 'sigmoid'; readonly gamma: number; readonly coef0: number };

/** The kernel that the parameters ask for on these features. */
export function kernelFunctionOf(params: SvmParams, features: Matrix): KernelFunction {
  const { kernel: kind, coef0, degree } = params;
  if (kind === 'linear') return { kind };
  const gamma = gammaOf(params.gamma, features);
  switch (kind) {
    case 'rbf':
      return { kind, gamma };
    case 'poly':
      return { kind, gamma, coef0, degree };
    case 'sigmoid':
      return { kind, gamma, coef0 };
    default:
      kind satisfies never;
      throw new FitError(`kernel is ${String(kind)}, expected 'rbf', 'linear', 'poly' or 'sigmoid'`);
  }
}

function gammaOf(gamma: SvmParams['gamma'], { data, columns }: Matrix): number {
  if (typeof gamma === 'number') return gamma;
  if (gamma === 'auto') return 1 / columns;
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
  const variance = data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length;
  return variance === 0 ? 1 : 1 / (columns * variance);
}

/** Beyond this the result no longer matters: it is lost beside 1. */
const furthestExponent = 40;

/** The kernel's value from the product of two rows and the squared length of each. */
export function kernelOfProduct(
  kernel: KernelFunction,
  product: number,
  squaredA: number,
  squaredB: number,
): number {
  switch (kernel.kind) {
    case 'rbf':
      return exponential(-kernel.gamma * (squaredA + squaredB - 2 * product), furthestExponent);
    case 'linear':
      return product;
    case 'poly': {
      const base = kernel.gamma * product + kernel.coef0;
      let power = 1;
      for (let i = 0; i < kernel.degree; i++) power *= base;
      return power;
    }
    case 'sigmoid':
      return 1 - 2 / (exponential(2 * (kernel.gamma * product + kernel.coef0), furthestExponent) + 1);
    default:
      return kernel satisfies never;
  }
}

/** Kernel values are held as float32: beyond this they, and their sums, would overflow. */
const greatestValue = 1e30;

/** @throws FitError naming the row that is too large for the kernel's values to be numbers. */
export function checkReach(kernel: KernelFunction, features: Matrix): void {
  const { data, rows, columns } = features;
  for (let row = 0; row < rows; row++) {
    let squared = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++) squared += data[i]! * data[i]!;
    const own = kernelOfProduct(kernel, squared, squared, squared);
    if (squared < 1e300 && Math.abs(own) < greatestValue) continue;
    const largest = data
      .subarray(row * columns, (row + 1) * columns)
      .reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most));
    throw new FitError(
      `row ${row}: a feature is ${largest}, too large for the ${kernel.kind} kernel: scale the features first`,
    );
  }
}
