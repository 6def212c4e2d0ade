import { InputError, messageOf } from '../../errors.ts';
import type { ReadCorrections } from '../read-corrections.ts';
import { createRecordsTable } from './records-table.ts';
import type { TypedReading } from './typed-table.ts';

/** A list of records in JSON, or the one list inside an object. @throws InputError */
export function readJson(text: string, corrections: ReadCorrections): TypedReading {
  const table = createRecordsTable(corrections);
  for (const record of listIn(parse(text, 'The file'))) table.add(record);
  return table.finish();
}

/** One record in JSON on each line, read line by line. @throws InputError naming the line that is no JSON */
export async function readNdjson(
  chunks: AsyncIterable<Uint8Array>,
  corrections: ReadCorrections,
): Promise<TypedReading> {
  const table = createRecordsTable(corrections);
  const decoder = new TextDecoder();
  let rest = '';
  let line = 0;
  const take = (text: string) => {
    line++;
    if (text.trim() !== '') table.add(parse(text, `Line ${line}`));
  };
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    lines.forEach(take);
  }
  take(rest + decoder.decode());
  return table.finish();
}

function parse(text: string, subject: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(
      `${subject} is no valid JSON (${messageOf(error).slice(0, 120)}).`,
      'Correct it and try again.',
    );
  }
}

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const lists = typeof value === 'object' && value !== null ? Object.values(value).filter(Array.isArray) : [];
  if (lists.length === 1) return lists[0]!;
  throw new InputError(
    'The file is JSON, but holds no list of records.',
    'Terrarium reads a list of objects, an object with one such list in it, or one object on each line.',
  );
}
