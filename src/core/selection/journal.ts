import type { EstimatorName } from '../models/catalogue.ts';
import type { CandidateResult } from './comparison.ts';
import { type ComparisonPhase, type PhaseBeginnings, comparisonPhases, placeOf } from './progress.ts';
import type { Trial } from './search/trial.ts';
import type { Surroundings } from './surroundings.ts';

/** Follows a comparison through its phases: times them, and reports how far it is. */
export interface Journal {
  begin(phase: ComparisonPhase): void;
  /** `share` of the current phase is done. */
  note(share: number, at?: Whereabouts): void;
  /** Ends the last phase. Seconds spent in each. */
  close(): Readonly<Record<string, number>>;
}

export interface Whereabouts {
  readonly detail?: string;
  readonly finished?: readonly CandidateResult[];
  readonly current?: EstimatorName | null;
  readonly trials?: readonly Trial[];
}

/** A journal that reports to the surroundings; fractions never go back, whatever shares are noted. */
export function keepJournal(
  { now, report }: Pick<Surroundings, 'now' | 'report'>,
  beginnings: PhaseBeginnings,
): Journal {
  const seconds: Partial<Record<ComparisonPhase, number>> = {};
  let phase: ComparisonPhase = 'preparation';
  let began = now();
  let fraction = 0;
  let finished: readonly CandidateResult[] = [];
  let trials: readonly Trial[] = [];

  function stopClock(): void {
    const moment = now();
    seconds[phase] = (seconds[phase] ?? 0) + (moment - began) / 1000;
    began = moment;
  }

  function note(share: number, at: Whereabouts = {}): void {
    fraction = Math.max(fraction, placeOf(phase, share, beginnings));
    finished = at.finished ?? finished;
    trials = at.trials ?? trials;
    report({
      fraction,
      phase: comparisonPhases[phase],
      ...(at.detail === undefined ? {} : { detail: at.detail }),
      finished,
      current: at.current ?? null,
      ...(trials.length > 0 && { trials }),
    });
  }

  return {
    begin(next) {
      stopClock();
      phase = next;
      note(0);
    },
    note,
    close() {
      stopClock();
      note(1);
      return { ...seconds };
    },
  };
}
