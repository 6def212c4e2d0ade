import type { Dialect } from './dialect.ts';
import { sampleRecords } from './sample-records.ts';
import { fieldBytes } from './field.ts';
import { isMissingField } from './missing-tokens.ts';
import { parseDatetime } from './parse-datetime.ts';
import { NumberForm, numberForm } from './parse-number.ts';
import type { CsvRecord } from './tokenizer.ts';

/** How a column is best read at first. */
export type Sort = 'number' | 'datetime' | 'word';

/**
 * What each column seems to hold, told from the first records of a file. A guess that all rows do not bear out costs
 * another pass, never a value. A column without a value so far is taken for numbers.
 */
export function guessSorts(sample: Uint8Array, complete: boolean, dialect: Dialect): readonly Sort[] {
  const text = sample.subarray(dialect.start);
  const records = sampleRecords(text, complete, dialect.delimiter, record => sortsOf(record, dialect.mark));
  const rows = dialect.header ? records.slice(1) : records;
  const width = Math.max(0, ...rows.map(row => row.length));
  return Array.from({ length: width }, (_, field) => {
    const sorts = rows.map(row => row[field] ?? null).filter(sort => sort !== null);
    const first = sorts[0] ?? 'number';
    return sorts.filter(sort => sort === first).length >= 0.9 * sorts.length ? first : 'word';
  });
}

function sortsOf(record: CsvRecord, mark: number): readonly (Sort | null)[] {
  return Array.from({ length: Math.min(record.fields, record.starts.length) }, (_, field) => {
    const bytes = fieldBytes(record, field);
    const form = numberForm(bytes, 0, bytes.length, mark);
    if (form === NumberForm.integer || form === NumberForm.decimal) return 'number';
    if (form === NumberForm.code) return 'word';
    if (isMissingField(bytes, 0, bytes.length)) return null;
    return Number.isNaN(parseDatetime(bytes, 0, bytes.length)) ? 'word' : 'datetime';
  });
}
