import type { ExpectationResult } from '../../core/expectations/check-expectations.ts';
import type { Expectation } from '../../core/expectations/expectation.ts';
import type { CodedReference, NumericReference } from '../../core/expectations/reference.ts';
import type { Report } from './progress.ts';

export interface CheckRulesInput {
  readonly datasetVersionId: string;
  readonly expectations: readonly Expectation[];
}

export interface ReferenceInput {
  readonly datasetVersionId: string;
  readonly column: string;
}

/** Runs in workers/expectations.ts. Only reads what is stored. */
export interface ExpectationsApi {
  /** The rules that a stored table suggests. */
  propose(input: { readonly datasetVersionId: string }, report: Report): Promise<readonly Expectation[]>;
  /** What becomes of each rule on a stored table. */
  check(input: CheckRulesInput, report: Report): Promise<readonly ExpectationResult[]>;
  /** How a column's values are spread, for rules that compare with it. @throws InputError where it has no values */
  refer(input: ReferenceInput, report: Report): Promise<CodedReference | NumericReference>;
}
