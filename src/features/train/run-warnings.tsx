import { brokenRuleItems } from '../../lifecycle/data/expectation-suite.ts';
import { getRun } from '../../storage/models/runs.ts';
import { LinkedList } from '../../ui/facts/linked-list.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useLoaded } from '../../ui/loading/use-loaded.ts';

/** The rules of the project that the table of a finished run broke, as the run keeps them; nothing where it broke none. */
export function RunWarnings({ runId }: { readonly runId: string }) {
  const loaded = useLoaded(() => getRun(runId), [runId]);
  const run = loaded.state === 'done' ? loaded.value : undefined;
  const broken = run?.expectations?.broken ?? [];
  if (run === undefined || broken.length === 0) return null;
  return (
    <Notice tone="warning" title="The table is not all that is expected of it">
      <LinkedList items={brokenRuleItems(run.projectId, broken)} />
    </Notice>
  );
}
