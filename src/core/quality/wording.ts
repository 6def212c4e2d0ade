const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** `7,043`. */
export function counted(count: number): string {
  return whole.format(count);
}

/** `1 row`, `7,043 rows`. */
export function countOf(count: number, thing: string): string {
  return `${counted(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** `12.3 %`; what is there but rounds to nothing is `less than 0.1 %`, what is not all never `100 %`. */
export function percentage(part: number, whole: number): string {
  const share = (100 * part) / whole;
  if (part > 0 && share < 0.1) return 'less than 0.1 %';
  if (part < whole && share > 99.9) return 'more than 99.9 %';
  return `${percent.format(share)} %`;
}

/** A value as it stands in a sentence: in quotes, cut where it is long. */
export function quoted(value: string): string {
  return `"${value.length > 40 ? `${value.slice(0, 39)}…` : value}"`;
}

const fewDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 });

/** A number in a sentence, to four digits. */
export function numberText(value: number): string {
  return fewDigits.format(value);
}
