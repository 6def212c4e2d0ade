import type { PartLoss } from '../../../core/weakness/part-loss.ts';

/** What is shown of a part: the share of wrong classes, or for numbers the mean absolute error. */
export function errorEstimate({ errorRate, loss }: Pick<PartLoss, 'errorRate' | 'loss'>): PartLoss['loss'] {
  return errorRate ?? loss;
}

/** What that is called. */
export function errorLabel({ errorRate }: Pick<PartLoss, 'errorRate'>): string {
  return errorRate === null ? 'Mean absolute error' : 'Error rate';
}
