import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NumbersPair } from '../contenders/numbers.ts';
import { type Rival, startRival } from './rival.ts';

/** A Python program that learns from the rows X and their classes y, and is measured on Z and w. */
export interface NumbersProgram {
  /** Without one of these it is not there. */
  readonly imports: string;
  /** Once, before it greets. */
  readonly setup?: string;
  /** What it calls itself, where that is more than scikit-learn: a Python expression. */
  readonly name?: string;
  /** Sets `answer`, which goes back as JSON, to the line `question`; numpy, sklearn and time are there. */
  readonly body: string;
}

/** Starts a program with the numbers in memory; null where Python or what it imports is not installed. */
export async function startRivalOn(
  { learn, unseen }: NumbersPair,
  program: NumbersProgram,
): Promise<Rival | null> {
  const folder = mkdtempSync(join(tmpdir(), 'terrarium-numbers-'));
  const arrays = { X: learn.features.data, y: learn.target, Z: unseen.features.data, w: unseen.target };
  for (const [name, values] of Object.entries(arrays)) writeFileSync(join(folder, name), values);
  const rival = await startRival(sourceOf(program), [folder, String(learn.features.columns)]);
  // It greets when it has read all.
  rmSync(folder, { recursive: true });
  return rival;
}

function sourceOf({ imports, setup = '', name, body }: NumbersProgram): string {
  return `
import json, sys, time
try:
    import numpy, sklearn
${indented(imports)}
except ImportError:
    sys.exit(3)
folder, columns = sys.argv[1], int(sys.argv[2])
X, Z = (numpy.fromfile(f"{folder}/{name}").reshape(-1, columns) for name in ("X", "Z"))
y, w = (numpy.fromfile(f"{folder}/{name}") for name in ("y", "w"))
${setup}
print(${name ?? 'f"scikit-learn {sklearn.__version__}"'}, flush=True)
for line in sys.stdin:
    question = line.strip()
${indented(body)}
    print(json.dumps(answer), flush=True)
`;
}

function indented(lines: string): string {
  return lines.trim().replaceAll(/^/gm, '    ');
}
