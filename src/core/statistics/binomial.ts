import { deviance, logGamma, stirlingError } from './stirling.ts';

/** The probability of `successes` in `trials` when `successes` are expected of mean `mean` (trials × probability); Loader's saddle-point form. */
export function binomialProbability(successes: number, trials: number, mean: number): number {
  const failures = trials - successes;
  const meanFailures = trials - mean;
  if (successes === 0) return Math.exp(trials * Math.log1p(-mean / trials));
  if (failures === 0) return Math.exp(trials * Math.log(mean / trials));
  if (mean <= 0 || meanFailures <= 0) return 0;
  const exponent =
    stirlingError(trials) -
    stirlingError(successes) -
    stirlingError(failures) -
    deviance(successes, mean) -
    deviance(failures, meanFailures);
  return Math.exp(exponent) * Math.sqrt(trials / (2 * Math.PI * successes * failures));
}

/** ln of the number of ways to choose `chosen` out of `total`. */
export function logBinomialCoefficient(total: number, chosen: number): number {
  return logGamma(total + 1) - logGamma(chosen + 1) - logGamma(total - chosen + 1);
}
