import { checkExpectations, type ExpectationResult } from '../../core/expectations/check-expectations.ts';
import { ExpectationError } from '../../core/expectations/expectation-error.ts';
import { type Expectation, renameColumnInRules } from '../../core/expectations/expectation.ts';
import type { Table } from '../../core/table/column.ts';
import type { CleaningStep } from '../../core/table/steps/cleaning-step.ts';
import { renamesOf } from '../../core/table/steps/renames.ts';
import { type ExpectationRecord, expectationRecord } from '../../lifecycle/data/expectation-record.ts';
import { getExpectationSuite, recordCheck } from '../../storage/data/expectation-suites.ts';

/** How the rules did, and why that is the end of it: null where nothing critical is broken. */
export interface HeededExpectations {
  readonly record: ExpectationRecord;
  readonly stop: ExpectationError | null;
}

interface HeedOptions {
  /** The rules that are to be run: all of them unless said. */
  readonly choose?: (expectations: readonly Expectation[]) => readonly Expectation[];
  /** Hears how many of how many rules were run: "12 of 80 rules". */
  readonly report?: (detail: string) => void;
}

/**
 * Runs a project's rules on a table that is about to be used. Null where there are none.
 * `subject` begins the sentence that names a broken rule: "customers.csv".
 */
export async function heedExpectations(
  projectId: string,
  subject: string,
  table: Table,
  { choose = all => all, report = () => {} }: HeedOptions = {},
): Promise<HeededExpectations | null> {
  const expectations = choose((await getExpectationSuite(projectId))?.expectations ?? []);
  const { length } = expectations;
  if (length === 0) return null;
  const tell = (done: number) => report(`${Math.round(done * length)} of ${length} rules`);
  tell(0);
  return outcomeOf(subject, checkExpectations(table, expectations, Date.now(), tell));
}

/**
 * Runs a project's rules on a table that is to become the next version of its table, and puts on record how they did.
 * Null where there are no rules. @throws ExpectationError when a critical rule is broken
 */
export async function heedBeforeVersion(
  projectId: string,
  subject: string,
  table: Table,
): Promise<ExpectationRecord | null> {
  return settle(projectId, subject, await heedExpectations(projectId, subject, table));
}

/**
 * The same for what a step made of a table. The rules follow columns to their new names; a rule that the table had broken
 * before the step does not stop it, because a step may be on the way to mending that.
 */
export async function heedBeforeStep(
  projectId: string,
  subject: string,
  step: CleaningStep,
  before: Table,
  after: Table,
): Promise<ExpectationRecord | null> {
  const own = (await getExpectationSuite(projectId))?.expectations ?? [];
  if (own.length === 0) return null;
  const followed = renamesOf(step).reduce(
    (rules, { column, to }) => renameColumnInRules(rules, column, to),
    own,
  );
  const now = Date.now();
  const results = checkExpectations(after, followed, now);
  const isNew = (result: ExpectationResult, index: number) =>
    isStop(result) && checkExpectations(before, [own[index]!], now)[0]!.passed;
  return settle(projectId, subject, outcomeOf(subject, results, results.filter(isNew)));
}

async function settle(
  projectId: string,
  subject: string,
  heeded: HeededExpectations | null,
): Promise<ExpectationRecord | null> {
  if (heeded === null) return null;
  await recordCheck(projectId, subject, heeded.record);
  if (heeded.stop !== null) throw heeded.stop;
  return heeded.record;
}

function outcomeOf(
  subject: string,
  results: readonly ExpectationResult[],
  stops = results.filter(isStop),
): HeededExpectations {
  const record = expectationRecord(results, Date.now());
  return { record, stop: stops.length === 0 ? null : new ExpectationError(subject, stops) };
}

function isStop({ passed, severity }: ExpectationResult): boolean {
  return !passed && severity === 'critical';
}
