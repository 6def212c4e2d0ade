import type { Random } from '../../random.ts';
import { type Configuration, configure, drawValue, keyOf } from './configuration.ts';
import type { Dimension } from './space.ts';
import type { ParamSet, TrialOutcome } from './trial.ts';

/** A configuration, and the share of the training rows that it is tried on. */
export interface Attempt {
  readonly configuration: Configuration;
  readonly rowShare: number;
}

/** Chooses configurations of one estimator. */
export interface Strategy {
  /** The next; 'wait' until one that is under way has ended; 'done' when there is none left. */
  next(): Attempt | 'wait' | 'done';
  learn(attempt: Attempt, outcome: TrialOutcome): void;
}

/** What every strategy is told of what it chooses from. */
export interface Choices {
  readonly dimensions: readonly Dimension[];
  /** The parameters that are not varied. */
  readonly fixed: ParamSet;
  /** How the estimator did as it was, and what that is among the choices: null where it is none of them. */
  readonly known: { readonly configuration: Configuration; readonly outcome: TrialOutcome } | null;
  readonly random: Random;
}

const mostDraws = 200;

/** Draws at random what it has not seen; null once that is not to be had, as where the choices are few. */
export function drawUnseen(
  { dimensions, fixed, random }: Choices,
  seen: ReadonlySet<string>,
): Configuration | null {
  for (let draw = 0; draw < mostDraws; draw++) {
    const drawn = configure(dimensions, fixed, ({ range }) => drawValue(range, random));
    if (!seen.has(keyOf(drawn))) return drawn;
  }
  return null;
}

/** The keys of what need not be tried any more. */
export function seenAtFirst({ known }: Choices): Set<string> {
  return new Set(known === null ? [] : [keyOf(known.configuration)]);
}
