import type { EstimatorName } from '../models/catalogue.ts';
import type { CandidateResult } from './comparison.ts';
import { type ComparisonPhase, comparisonPhases, placeOf } from './progress.ts';
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
}

/** A journal that reports to the surroundings; fractions never go back, whatever shares are noted. */
export function keepJournal({ now, report }: Pick<Surroundings, 'now' | 'report'>): Journal {
  const seconds: Partial<Record<ComparisonPhase, number>> = {};
  let phase: ComparisonPhase = 'preparation';
  let began = now();
  let fraction = 0;
  let finished: readonly CandidateResult[] = [];

  function stopClock(): void {
    const moment = now();
    seconds[phase] = (seconds[phase] ?? 0) + (moment - began) / 1000;
    began = moment;
  }

  function note(share: number, at: Whereabouts = {}): void {
    fraction = Math.max(fraction, placeOf(phase, share));
    finished = at.finished ?? finished;
    report({
      fraction,
      phase: comparisonPhases[phase].label,
      ...(at.detail === undefined ? {} : { detail: at.detail }),
      finished,
      current: at.current ?? null,
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
