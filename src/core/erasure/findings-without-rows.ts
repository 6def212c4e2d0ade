import type { Finding } from '../quality/finding.ts';
import { rowsLeft } from './rows-left.ts';

/** What reading a file had to say, after rows (0-based, ascending) left its table: what spoke of one of them goes, the others name their rows as they are now. */
export function findingsWithoutRows(
  findings: readonly Finding[],
  gone: readonly number[],
): readonly Finding[] {
  return findings.flatMap(finding => {
    const places = finding.rows.map(row => row - 1);
    const { rows } = rowsLeft(places, gone);
    if (rows.length < places.length) return [];
    return { ...finding, message: renumbered(finding.message, gone), rows: [...rows].map(row => row + 1) };
  });
}

/** "row 17, column age: …" is how a message of reading begins, or goes on after a count. */
function renumbered(message: string, gone: readonly number[]): string {
  return message.replace(/\brow (\d+)(?=[,:])/, (_, told: string) => {
    const [row = Number(told) - 1] = rowsLeft([Number(told) - 1], gone).rows;
    return `row ${row + 1}`;
  });
}
