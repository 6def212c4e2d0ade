import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { populations } from './populations.ts';
import { type Coverage, simulateCoverage } from './simulate.ts';

/** How often intervals held the truth of one population. */
interface Figures {
  readonly name: string;
  readonly rows: number;
  readonly sets: number;
  readonly coverage: readonly Coverage[];
}

/** `npx tsx tests/coverage/run.ts [test sets] [population]`: writes into figures.json how often intervals hold the truth. */
const sets = Number(process.argv[2] ?? 1000);
const wanted = process.argv[3];
const file = join(import.meta.dirname, 'figures.json');

for (const population of populations) {
  if (wanted !== undefined && population.name !== wanted) continue;
  const { name, rows } = population;
  const coverage = simulateCoverage(population, { sets, truthRows: 400_000, seed: 20 }).map(rounded);
  const [least, most] = [Math.min, Math.max].map(pick => pick(...coverage.map(({ held }) => held)));
  process.stdout.write(`${name}: ${least} to ${most} of ${sets} sets\n`);
  keep({ name, rows, sets, coverage });
}

/** In place of what was known of the population. */
function keep(figures: Figures): void {
  const known = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { populations: readonly Figures[] }).populations
    : [];
  const others = known.filter(({ name }) => name !== figures.name);
  writeFileSync(file, `${JSON.stringify({ populations: [...others, figures] }, null, 2)}\n`);
}

function rounded({ metric, truth, ...shares }: Coverage): Coverage {
  const { held, above, below, width } = shares;
  return {
    metric,
    truth: few(truth),
    held: few(held),
    above: few(above),
    below: few(below),
    width: few(width),
  };
}

function few(value: number): number {
  return Number(value.toPrecision(4));
}
