/** From here on the asymptotic series is exact to 1e-15. */
const largeEnough = 10;

/** ψ(x), the derivative of ln Γ, for x > 0; by recurrence and Stirling's series (Abramowitz and Stegun 6.3.5, 6.3.18). */
export function digamma(x: number): number {
  let shifted = x;
  let sum = 0;
  while (shifted < largeEnough) {
    sum -= 1 / shifted;
    shifted += 1;
  }
  const inverse = 1 / (shifted * shifted);
  const series =
    inverse *
    (1 / 12 -
      inverse *
        (1 / 120 -
          inverse * (1 / 252 - inverse * (1 / 240 - inverse * (1 / 132 - (inverse * 691) / 32_760)))));
  return sum + Math.log(shifted) - 0.5 / shifted - series;
}
