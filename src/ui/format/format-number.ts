const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const precise = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const twoDecimals = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const scientific = new Intl.NumberFormat('en', { notation: 'scientific', maximumSignificantDigits: 3 });

/** A number for a person's eye: thousands separated, four significant digits, powers of ten where it is tiny or vast. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (value !== 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e12)) return scientific.format(value);
  return Number.isInteger(value) || Math.abs(value) >= 1e4 ? whole.format(value) : precise.format(value);
}

/** A share from 0 to 1 in per cent, one decimal: "12.5 %". */
export function formatPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** A score with its digits lined up in a column: "0.8431"; two decimals from 100 on, as errors of large targets are. */
export function formatScore(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (Math.abs(value) >= 100) return twoDecimals.format(value);
  // Rounded first, so that nothing reads as minus zero.
  return (Math.round(value * 1e4) / 1e4).toFixed(4);
}
