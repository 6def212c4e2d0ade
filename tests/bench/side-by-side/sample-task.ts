import type { ComparisonInput } from '../../../src/core/selection/learning-task.ts';
import { type Table, takeTableRows } from '../../../src/core/table/column.ts';
import { sampleTable } from '../../reference/sample-table.ts';

/** A question to a sample, as plain data for any thread. */
export interface SampleTask extends Omit<ComparisonInput, 'table'> {
  /** The file's text. */
  readonly csv: string;
  /** The first rows alone; null for all. */
  readonly rows: number | null;
}

export async function tableOf({ csv, rows }: Pick<SampleTask, 'csv' | 'rows'>): Promise<Table> {
  const whole = await sampleTable(new TextEncoder().encode(csv));
  if (rows === null) return whole;
  return takeTableRows(
    whole,
    Array.from({ length: Math.min(rows, whole.rows) }, (_, row) => row),
  );
}
