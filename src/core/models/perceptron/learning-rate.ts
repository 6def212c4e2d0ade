import type { PerceptronParams } from './perceptron-params.ts';

/** An adaptive rate that is as low as this ends the training, as in scikit-learn. */
const lowestRate = 1e-6;

type RateParams = Pick<PerceptronParams, 'solver' | 'learningRate' | 'learningRateInit' | 'powerT'>;

/** The rate of an epoch, given how often an adaptive one was lowered and how many rows all epochs before saw. */
export function rateOf(
  { solver, learningRate, learningRateInit, powerT }: RateParams,
  lowered: number,
  rowsSeen: number,
): number {
  if (solver === 'adam' || learningRate === 'constant') return learningRateInit;
  if (learningRate === 'adaptive') return learningRateInit / 5 ** lowered;
  return rowsSeen === 0 ? learningRateInit : learningRateInit / (rowsSeen + 1) ** powerT;
}

/** Whether a loss that has stopped falling lowers the rate rather than ending the training. */
export function canLower({ solver, learningRate }: RateParams, rate: number): boolean {
  return solver === 'sgd' && learningRate === 'adaptive' && rate > lowestRate;
}
