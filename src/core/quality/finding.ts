import type { CleaningStep } from '../table/steps/cleaning-step.ts';

export type Severity = 'info' | 'warning' | 'critical';

/** One thing a quality check noticed, told in a person's words. */
export interface Finding {
  /** The check's name: `missing`, `constant`, `duplicates`… */
  readonly check: string;
  /** Null where it speaks of the whole table. */
  readonly column: string | null;
  readonly severity: Severity;
  readonly message: string;
  /** 1-based data rows (the header not counted) that show it, the first 100. */
  readonly rows: readonly number[];
  /** What can be done about it with one press; in reports alone, not in what is stored at import. */
  readonly fix?: Fix;
  /** Where only a person can say which of several steps is right; in reports alone too. */
  readonly choice?: FixChoice;
}

/** A step on the table that settles a finding. */
export interface Fix {
  /** As a button says it: "Drop the column". */
  readonly label: string;
  readonly step: CleaningStep;
}

/** A question, and the step that each answer asks for. */
export interface FixChoice {
  readonly question: string;
  readonly fixes: readonly Fix[];
}
