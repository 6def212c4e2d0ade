import type { ExpectationResult } from '../../core/expectations/check-expectations.ts';
import type { RuleSeverity } from '../../core/expectations/rule.ts';

/** A rule that was broken, as it was then. */
export interface BrokenRule {
  readonly name: string;
  readonly severity: RuleSeverity;
  readonly expected: string;
  readonly observed: string;
}

/** How the rules of a project did on a table: kept with the run, the batch or the event that they were run for. */
export interface ExpectationRecord {
  readonly at: number;
  /** How many rules were run. */
  readonly checked: number;
  readonly broken: readonly BrokenRule[];
}

/** What is kept of a check. */
export function expectationRecord(results: readonly ExpectationResult[], at: number): ExpectationRecord {
  const broken = results
    .filter(({ passed }) => !passed)
    .map(({ name, severity, expected, observed }) => ({ name, severity, expected, observed }));
  return { at, checked: results.length, broken };
}

/** The record in a line: "12 rules, 1 broken: age: within bounds". */
export function recordText({ checked, broken }: Pick<ExpectationRecord, 'checked' | 'broken'>): string {
  const rules = `${checked} ${checked === 1 ? 'rule' : 'rules'}`;
  if (broken.length === 0) return `${rules}, all kept`;
  return `${rules}, ${broken.length} broken: ${broken.map(({ name }) => name).join(', ')}`;
}
