import { csvField } from './write-csv.ts';

const formulaStart = /^[=+\-@\t\r]/;
const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Text as a field that we add to a person's file: with a `'` before what a spreadsheet would run as a formula.
 * Genuine numbers, negative ones too, stay as they are.
 */
export function csvCell(text: string): string {
  return csvField(formulaStart.test(text) && !number.test(text) ? `'${text}` : text);
}
