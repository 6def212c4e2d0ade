import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Table } from '../../../src/core/table/column.ts';
import { isNumeric } from '../../../src/core/table/column.ts';
import { type Rival, startRival } from './rival.ts';

/** Reads the table as read_csv would give it: texts as objects. `missing` is what pandas takes for a missing text. */
const readFrame = (missing: string) => `
folder, columns = sys.argv[1], json.loads(sys.argv[2])
frame = {}
for name, words in columns.items():
    if words is None:
        frame[name] = numpy.fromfile(f"{folder}/{name}", dtype="float64")
    else:
        codes = numpy.fromfile(f"{folder}/{name}", dtype="int32")
        frame[name] = numpy.array(words + [${missing}], dtype=object)[codes]
frame = pandas.DataFrame(frame)
`;

/** A program to measure with `frame`, the table in pandas; `json`, `sys`, `time`, `numpy` and `pandas` are there. */
export interface FrameProgram {
  readonly imports: string;
  readonly missing: 'None' | 'numpy.nan';
  /** Greets, then answers each line; see `startRival`. */
  readonly body: string;
}

/** Starts a program with a table in memory; null where Python or what it imports is not installed. */
export async function startRivalWith(table: Table, program: FrameProgram): Promise<Rival | null> {
  const folder = mkdtempSync(join(tmpdir(), 'terrarium-frame-'));
  for (const column of table.columns)
    writeFileSync(join(folder, column.name), isNumeric(column) ? column.values : column.codes);
  const dictionaries = table.columns.map(column => [
    column.name,
    isNumeric(column) ? null : column.dictionary,
  ]);
  const imports = ['import numpy, pandas', ...program.imports.trim().split('\n')].map(
    line => `    ${line}\n`,
  );
  const source = `import json, sys, time\ntry:\n${imports.join('')}except ImportError:\n    sys.exit(3)\n${readFrame(program.missing)}${program.body}`;
  const rival = await startRival(source, [folder, JSON.stringify(Object.fromEntries(dictionaries))]);
  // It greets when it has read all.
  rmSync(folder, { recursive: true });
  return rival;
}
