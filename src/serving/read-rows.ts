import type { InputColumn } from '../core/pipeline/pipeline-model.ts';
import { mostRequestRows } from '../core/pipeline/request-limits.ts';
import type { TextRecord } from '../core/table/from-records.ts';
import { ApiProblem, type Fault } from './problem-details.ts';
import { readValue } from './read-value.ts';

/** Faults that are told; a table with the wrong unit of a column has one a row. */
const mostFaults = 20;

export interface RequestedRows {
  readonly rows: readonly TextRecord[];
  /** Whether one object was sent, and one answer is wanted. */
  readonly isSingle: boolean;
  /** Fields that no input of the model is called by: they are left out. */
  readonly ignored: readonly string[];
}

/**
 * The rows of a body: one object, or an array of them, each with a field an input of the model.
 * @throws ApiProblem 422 naming every field that is missing or not of its kind, 413 for more than a thousand rows
 */
export function readRows(body: unknown, inputs: readonly InputColumn[]): RequestedRows {
  const isSingle = !Array.isArray(body);
  const records: readonly unknown[] = isSingle ? [body] : body;
  if (records.length > mostRequestRows) throw tooMany(records.length);
  const faults: Fault[] = [];
  const known = new Set(inputs.map(({ name }) => name));
  const ignored = new Set<string>();
  const rows = records.map((record, index) => {
    const place = isSingle ? '' : `/${index}`;
    if (!isRecord(record)) {
      faults.push({ pointer: place, detail: 'A row is an object with a field for each input of the model.' });
      return {};
    }
    for (const name of Object.keys(record)) if (!known.has(name)) ignored.add(name);
    return readRow(record, inputs, place, faults);
  });
  if (records.length === 0) faults.push({ pointer: '', detail: 'There is no row in the array.' });
  if (faults.length > 0) throw unfit(faults);
  return { rows, isSingle, ignored: [...ignored] };
}

function readRow(
  record: Readonly<Record<string, unknown>>,
  inputs: readonly InputColumn[],
  place: string,
  faults: Fault[],
): TextRecord {
  const entries = inputs.map(input => {
    const value = Object.hasOwn(record, input.name) ? record[input.name] : undefined;
    const read = readValue(value, input);
    if ('fault' in read) {
      faults.push({ pointer: `${place}/${escapePointer(input.name)}`, detail: read.fault });
      return [input.name, null] as const;
    }
    return [input.name, read.text] as const;
  });
  return Object.fromEntries(entries);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function tooMany(rows: number): ApiProblem {
  return new ApiProblem({
    status: 413,
    type: 'too-many-rows',
    title: 'Too many rows',
    detail: `A request may have ${mostRequestRows} rows; this one has ${rows}. Send fewer at a time, or predict a file in the app.`,
  });
}

function unfit(faults: readonly Fault[]): ApiProblem {
  const [first] = faults;
  const more = faults.length === 1 ? '' : ` ${faults.length - 1} more of the kind.`;
  return new ApiProblem({
    status: 422,
    type: 'input-does-not-fit',
    title: 'The input does not fit the model',
    detail: `${first!.detail}${more}`,
    errors: faults.slice(0, mostFaults),
  });
}
