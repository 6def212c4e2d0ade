const formulaStart = /^[=+\-@\t\r]/;
const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Text as a cell that we add to a file: quoted where it must be, and with a `'` before what a spreadsheet
 * would run as a formula. Genuine numbers, negative ones too, stay as they are.
 */
export function csvCell(text: string, delimiter: string): string {
  const safe = formulaStart.test(text) && !number.test(text) ? `'${text}` : text;
  const needsQuotes = safe.includes(delimiter) || /["\r\n]/.test(safe) || safe !== safe.trim();
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe;
}
