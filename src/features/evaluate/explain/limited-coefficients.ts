import type {
  CoefficientLimitsAnswer,
  CoefficientsAnswer,
} from '../../../jobs/contracts/questions/explanation.ts';

interface Limited {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A coefficient for one standard deviation of its feature, with limits. */
export interface LimitedCoefficient {
  readonly feature: string;
  readonly standardised: Limited;
  /** Of models that count in log-odds. */
  readonly odds: Limited | null;
  /** Share of the resamples in which it was not 0. */
  readonly kept: number;
}

/** The coefficients of a model with the limits that resampling gave them. */
export function limitedCoefficients(
  { table }: CoefficientsAnswer,
  { limits }: CoefficientLimitsAnswer,
): readonly LimitedCoefficient[] {
  const limitsOf = new Map(limits.map(one => [one.feature, one]));
  return table.flatMap(({ feature, value, spread, odds }) => {
    const found = limitsOf.get(feature);
    if (found === undefined) return [];
    const standardised = { value: value * spread, low: found.low * spread, high: found.high * spread };
    return [
      {
        feature,
        standardised,
        odds: odds && {
          value: Math.exp(standardised.value),
          low: Math.exp(standardised.low),
          high: Math.exp(standardised.high),
        },
        kept: found.kept,
      },
    ];
  });
}
