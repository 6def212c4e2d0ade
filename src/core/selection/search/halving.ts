import { type Configuration, keyOf } from './configuration.ts';
import { type Attempt, type Choices, type Strategy, drawUnseen, seenAtFirst } from './strategy.ts';
import type { TrialOutcome } from './trial.ts';

/** Of each rung the best third goes on, on three times as many rows. */
const factor = 3;
/** No rung learns from fewer rows: what wins there says nothing. */
const fewestRows = 100;

/** How many are tried on each rung, and on which share of the rows. */
export interface Rung {
  readonly candidates: number;
  readonly rowShare: number;
}

/**
 * The rungs that take no more than so many trials together, the last on all rows, as scikit-learn's
 * HalvingRandomSearchCV with `factor=3`; fewer rungs where the rows are too few to be divided so often.
 */
export function rungsFor(trials: number, rows: number): readonly Rung[] {
  const possible = 1 + Math.max(0, Math.floor(Math.log(rows / fewestRows) / Math.log(factor) + 1e-9));
  for (let candidates = trials; candidates > 1; candidates--) {
    const wanted = 1 + Math.floor(Math.log(candidates) / Math.log(factor) + 1e-9);
    const count = Math.min(wanted, possible);
    const rungs = Array.from({ length: count }, (_, rung) => ({
      candidates: Math.ceil(candidates / factor ** rung),
      rowShare: factor ** (rung + 1 - count),
    }));
    if (rungs.reduce((sum, rung) => sum + rung.candidates, 0) <= trials) return rungs;
  }
  return [{ candidates: 1, rowShare: 1 }];
}

/** Tries many on few rows and goes on with the best of them (Jamieson and Talwalkar 2016, Successive Halving). */
export function halvingStrategy(choices: Choices, rungs: readonly Rung[]): Strategy {
  let rung = -1;
  let waiting: Configuration[] = drawMany(choices, rungs[0]!.candidates);
  let underWay = 0;
  let told: { readonly configuration: Configuration; readonly value: number }[] = [];

  function begin(next: readonly Configuration[]): void {
    rung++;
    waiting = [...next];
    told = [];
  }
  begin(waiting);

  function climb(): boolean {
    const next = rungs[rung + 1];
    if (next === undefined) return false;
    const best = told.filter(({ value }) => value > -Infinity).sort((a, b) => b.value - a.value);
    begin(best.slice(0, next.candidates).map(({ configuration }) => configuration));
    return waiting.length > 0;
  }

  return {
    next() {
      if (waiting.length === 0 && underWay > 0) return 'wait';
      if (waiting.length === 0 && !climb()) return 'done';
      underWay++;
      return { configuration: waiting.shift()!, rowShare: rungs[rung]!.rowShare };
    },
    learn({ configuration }: Attempt, outcome: TrialOutcome) {
      underWay--;
      told.push({ configuration, value: outcome.state === 'done' ? outcome.mean : -Infinity });
    },
  };
}

function drawMany(choices: Choices, count: number): Configuration[] {
  const seen = seenAtFirst(choices);
  const drawn: Configuration[] = [];
  while (drawn.length < count) {
    const next = drawUnseen(choices, seen);
    if (next === null) break;
    seen.add(keyOf(next));
    drawn.push(next);
  }
  return drawn;
}
