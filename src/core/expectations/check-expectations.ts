import type { Table } from '../table/column.ts';
import { describeExpectation, type Expectation } from './expectation.ts';
import type { RuleOutcome, RuleSeverity } from './rule.ts';
import { columnOfRule, definitionOf } from './rules.ts';

/** What became of one rule on a table. */
export interface ExpectationResult extends RuleOutcome {
  readonly name: string;
  readonly severity: RuleSeverity;
  /** What was expected, as a sentence. */
  readonly expected: string;
}

/**
 * Runs every rule over all rows; a rule on a column that is not there is broken. `now` in milliseconds since 1970.
 * `report` hears the fraction of the rules done.
 */
export function checkExpectations(
  table: Table,
  expectations: readonly Expectation[],
  now: number,
  report: (done: number) => void = () => {},
): readonly ExpectationResult[] {
  const here = new Set(table.columns.map(({ name }) => name));
  return expectations.map((expectation, index) => {
    const { name, severity, rule } = expectation;
    const column = columnOfRule(rule);
    const outcome =
      column === null || here.has(column)
        ? definitionOf(rule).check(rule, table, now)
        : { passed: false, observed: `The table has no column "${column}".`, rows: [], samples: [] };
    report((index + 1) / expectations.length);
    return { name, severity, expected: describeExpectation(expectation), ...outcome };
  });
}
