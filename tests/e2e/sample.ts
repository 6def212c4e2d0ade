import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, permutation } from '../../src/core/random.ts';

const samples = join(import.meta.dirname, '..', '..', 'public', 'samples');

export function samplePath(name: string): string {
  return join(samples, `${name}.csv`);
}

/** Two files from one sample (whose records hold no line breaks): four fifths to learn from, a fifth to score. */
export function keepFifthAside(name: string, seed: number, folder: string): { train: string; rest: string } {
  const [header, ...rows] = readFileSync(samplePath(name), 'utf8').trimEnd().split('\n');
  const aside = new Set(
    permutation(rows.length, createRandom(seed)).subarray(0, Math.floor(rows.length / 5)),
  );
  const write = (file: string, kept: readonly string[]) => {
    const path = join(folder, file);
    writeFileSync(path, `${[header, ...kept].join('\n')}\n`);
    return path;
  };
  return {
    train: write(
      `${name}.csv`,
      rows.filter((_, row) => !aside.has(row)),
    ),
    rest: write(
      `${name}-new.csv`,
      rows.filter((_, row) => aside.has(row)),
    ),
  };
}
