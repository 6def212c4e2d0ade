/** Holm's step-down correction: family-wise error at most the significance, whatever the dependence; as statsmodels' multipletests(method='holm'). */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = pValues.slice();
  let floor = 0;
  order.forEach((index, rank) => {
    floor = Math.max(floor, Math.min((pValues.length - rank) * pValues[index]!, 1));
    adjusted[index] = floor;
  });
  return adjusted;
}
