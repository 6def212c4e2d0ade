import { spawnSync } from 'node:child_process';
import type { RawAnswer, RawRow } from '../raw-rows.ts';

export interface PythonQuestion {
  /** Of an exported module. */
  readonly code: string;
  /** Asked of a table `rows`, whose rows are numbered by `row_number`; null for none. */
  readonly query: string | null;
  readonly rows: readonly RawRow[];
}

export interface PythonAnswers {
  readonly module: readonly RawAnswer[];
  readonly query: readonly SqlRow[] | null;
}

/** In the order of the rows. */
export type SqlRow = readonly [row: number, prediction: number | string, ...probabilities: number[]];

const probe = 'import sqlite3; sqlite3.connect(":memory:").execute("SELECT EXP(1)")';

/** Whether there is a Python 3 whose SQLite knows mathematics; tests that need it are skipped where there is none. */
export const hasPython = spawnSync('python3', ['-c', probe]).status === 0;

/** Asks the module of each row, and SQLite for all rows of a table in memory. */
const caller = `
import json, sqlite3, sys
question = json.load(sys.stdin)
rows, query = question["rows"], question["query"]
module = {}
exec(question["code"], module)
answers = {"module": [module["predict"](row) for row in rows], "query": None}
if query is not None:
    names = list(rows[0])
    quoted = ['"' + name.replace('"', '""') + '"' for name in names]
    base = sqlite3.connect(":memory:")
    base.execute("CREATE TABLE rows (row_number, " + ", ".join(quoted) + ")")
    base.executemany(
        "INSERT INTO rows VALUES (?" + ", ?" * len(names) + ")",
        [[number] + [row[name] for name in names] for number, row in enumerate(rows)])
    answers["query"] = sorted(base.execute(query).fetchall())
print(json.dumps(answers))
`;

export function runPython(question: PythonQuestion): PythonAnswers {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', caller], {
    input: JSON.stringify(question),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as PythonAnswers;
}
