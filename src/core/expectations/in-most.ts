/** `, in at least 99 % of the values`; nothing where no value may break the rule. */
export function inMost(mostly: number): string {
  return mostly === 1 ? '' : `, in at least ${Number((100 * mostly).toPrecision(4))} % of the values`;
}
