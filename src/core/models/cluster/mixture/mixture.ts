import type { Matrix } from '../../../matrix.ts';

/** Whether each component has its own covariances, all share them, or they are variances of the columns, or one variance. */
export type CovarianceType = 'full' | 'tied' | 'diag' | 'spherical';

/** A sum of normal distributions. */
export interface Mixture {
  readonly covarianceType: CovarianceType;
  /** Share of each component. */
  readonly weights: Float64Array<ArrayBuffer>;
  /** Components × features. */
  readonly means: Matrix;
  /** full: components × features × features; tied: features × features; diag: components × features; spherical: components. */
  readonly covariances: Float64Array<ArrayBuffer>;
}

/** How many numbers a mixture is free to choose, for information criteria. */
export function freeParameters({ covarianceType, means }: Mixture): number {
  const { rows: components, columns } = means;
  const ofCovariances = {
    full: (components * columns * (columns + 1)) / 2,
    tied: (columns * (columns + 1)) / 2,
    diag: components * columns,
    spherical: components,
  }[covarianceType];
  return ofCovariances + components * columns + components - 1;
}
