import { type Ruled, applyRule } from '../../../core/decision/apply-rule.ts';
import type { AppliedRule } from '../../../core/decision/applied-rule.ts';
import { NotStoredError } from '../../../storage/errors.ts';
import { listDecisions } from '../../../storage/models/decisions.ts';
import { classifierAnswer } from './performance/measured-answer.ts';
import type { TestedRun } from './tested-run.ts';

/** What is said of each test row of a run by a decision about it, and the rule. @throws NotStoredError when the decision set none */
export async function saidByDecision(
  tested: TestedRun,
  decisionId: string,
): Promise<Ruled & { readonly rule: AppliedRule }> {
  const { run, pipeline, test } = tested;
  const decisions = await listDecisions(run.projectId, run.id);
  const rule = decisions.find(({ id }) => id === decisionId)?.rule;
  if (!rule) throw new NotStoredError('rule of decision', decisionId);
  const inputs = pipeline.inputs.map(({ name }) => name);
  return { rule, ...applyRule(rule, classifierAnswer(tested).probabilities, test, inputs) };
}
