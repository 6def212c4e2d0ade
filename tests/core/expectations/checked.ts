import {
  type ExpectationResult,
  checkExpectations,
} from '../../../src/core/expectations/check-expectations.ts';
import { nameExpectation } from '../../../src/core/expectations/expectation.ts';
import type { Rule } from '../../../src/core/expectations/rules.ts';
import type { Table } from '../../../src/core/table/column.ts';

export const now = Date.UTC(2026, 10, 23);

/** What becomes of one rule on a table, today being 2026-11-23. */
export function checked(table: Table, rule: Rule): ExpectationResult {
  return checkExpectations(table, [nameExpectation(rule, 'critical', [])], now)[0]!;
}
