import type { Run } from '../../../lifecycle/training/run.ts';
import type { FairnessQuestions } from './fairness.ts';

/** As documents and reports ask about fairness: by that column, for the positive class or the first one, as trained or by a decision. */
export function fairnessAsks(
  { problem, result }: Extract<Run, { state: 'done' }>,
  column: string,
  decision: string | null = null,
): FairnessQuestions['fairness']['asks'] {
  const first = result.test.task === 'classification' ? (result.test.classes[0] ?? null) : null;
  return { columns: [column], positive: problem.positive ?? first, ...(decision !== null && { decision }) };
}
