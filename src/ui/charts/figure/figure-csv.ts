import type { FigureData } from './figure-data.ts';

/** The table behind a chart as CSV (RFC 4180); text that a spreadsheet would take for a formula gets a `'`. */
export function figureCsv({ columns, rows }: FigureData): string {
  return [columns, ...rows].map(row => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return Number.isNaN(cell) ? '' : String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
