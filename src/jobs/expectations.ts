import { proxy } from 'comlink';
// oxlint-disable-next-line import/default -- the address of the built worker is what Vite exports
import workerUrl from '../../workers/expectations.ts?worker&url';
import type { ExpectationResult } from '../core/expectations/check-expectations.ts';
import type { Expectation } from '../core/expectations/expectation.ts';
import type { CodedReference, NumericReference } from '../core/expectations/reference.ts';
import type { CheckRulesInput, ExpectationsApi, ReferenceInput } from './contracts/expectations.ts';
import type { Report } from './contracts/progress.ts';
import { runJob, type RunningJob } from './run-job.ts';
import { trustedScriptUrl } from './trusted-types.ts';

const spawn = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'expectations' });
const unheard: Report = () => {};

/** The rules that a stored table suggests. @throws NotStoredError */
export function proposeRules(
  datasetVersionId: string,
  report: Report = unheard,
): RunningJob<readonly Expectation[]> {
  return runJob<ExpectationsApi, readonly Expectation[]>(spawn, api =>
    api.propose({ datasetVersionId }, proxy(report)),
  );
}

/** What becomes of each rule on a stored table. @throws NotStoredError */
export function checkRules(
  input: CheckRulesInput,
  report: Report = unheard,
): RunningJob<readonly ExpectationResult[]> {
  return runJob<ExpectationsApi, readonly ExpectationResult[]>(spawn, api => api.check(input, proxy(report)));
}

/** How a column is spread, for a rule that compares with it. @throws InputError where it has no values */
export function referTo(
  input: ReferenceInput,
  report: Report = unheard,
): RunningJob<CodedReference | NumericReference> {
  return runJob<ExpectationsApi, CodedReference | NumericReference>(spawn, api =>
    api.refer(input, proxy(report)),
  );
}
