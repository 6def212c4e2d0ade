import type { Table } from '../table/column.ts';
import { type PrivacyReport, personalData } from './privacy-finding.ts';
import { findQuasiIdentifiers } from './quasi-identifiers.ts';
import { scanColumn } from './scan-column.ts';

/** Looks for personal data in every column and for columns that together tell people apart, over all rows. */
export function scanPrivacy(table: Table, report?: (fraction: number) => void): PrivacyReport {
  const findings = table.columns.flatMap((column, index) => {
    report?.((0.8 * index) / table.columns.length);
    return scanColumn(column);
  });
  report?.(0.8);
  const quasiIdentifiers = findQuasiIdentifiers(table);
  report?.(1);
  return { rows: table.rows, lookedFor: personalData, findings, quasiIdentifiers };
}
