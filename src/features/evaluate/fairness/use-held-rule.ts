import { type HeldRule, heldRuleOf } from '../../../lifecycle/evaluation/held-rule.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { listDecisions } from '../../../storage/models/decisions.ts';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import type { FinishedRun } from '../run-report.tsx';

const onDecisions = onChangeOf('decisions');

/** The rule that was decided on for a run; null while it is read, and where there is none. */
export function useHeldRule({ projectId, id }: FinishedRun): HeldRule | null {
  const read = async () => heldRuleOf(await listDecisions(projectId, id), id);
  const held = useLatest(useLoaded(read, [projectId, id], onDecisions));
  return held.state === 'done' ? held.value : null;
}
