import type { Expectation } from '../core/expectations/expectation.ts';
import { phasePath } from './phases.ts';

/** What a project's table has to fulfil, in every version, every batch and before every training. */
export interface ExpectationSuite {
  readonly projectId: string;
  readonly changedAt: number;
  /** Their names differ. */
  readonly expectations: readonly Expectation[];
}

/** Where the rules are shown; one of them brought into sight where it is named. */
export function expectationsPath(projectId: string, rule: string | null = null): string {
  const path = `${phasePath(projectId, 'data')}?view=expectations`;
  return rule === null ? path : `${path}&rule=${encodeURIComponent(rule)}`;
}
