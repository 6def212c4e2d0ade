import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Rival, startRival } from './rival.ts';

/**
 * Starts a program that finds arrays of float64 in its first argument, a folder, under their names; `args` follow. null
 * where Python or what it imports is not installed.
 */
export async function startRivalOnArrays(
  program: string,
  arrays: Readonly<Record<string, Float64Array>>,
  args: readonly string[],
): Promise<Rival | null> {
  const folder = mkdtempSync(join(tmpdir(), 'terrarium-arrays-'));
  for (const [name, values] of Object.entries(arrays)) writeFileSync(join(folder, name), values);
  const rival = await startRival(program, [folder, ...args]);
  // It greets when it has read all.
  rmSync(folder, { recursive: true });
  return rival;
}
