import type { Expectation } from '../../core/expectations/expectation.ts';
import type { BrokenRule } from './expectation-record.ts';
import { phasePath } from '../phases.ts';

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

/** Broken rules as a list of links to them, each with what was found. */
export function brokenRuleItems(projectId: string, broken: readonly BrokenRule[]) {
  return broken.map(({ name, severity, observed }) => ({
    label: name,
    href: expectationsPath(projectId, name),
    text: severity === 'critical' ? `${observed} (critical)` : observed,
  }));
}
