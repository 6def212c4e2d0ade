import type { ErasureTask } from '../../../lifecycle/erasure/erasure-task.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatDateTime } from '../../../ui/format/format-time.ts';

/** Says that a person is half erased, with the way on; nothing where every erasure is done. */
export function UnfinishedNotice({
  tasks,
  onGoOn,
}: {
  readonly tasks: readonly ErasureTask[];
  readonly onGoOn: (task: ErasureTask) => void;
}) {
  return tasks.map(task => (
    <Notice
      key={task.id}
      tone="warning"
      title={`The erasure of ${formatDateTime(task.startedAt)} is not done`}
      actions={<Button onClick={() => onGoOn(task)}>Go on with it</Button>}
    >
      The rows are gone from {task.erased.length} of {task.versions.length} dataset versions. Until it is
      done, what is sought stands in a note on this device that no backup holds.
    </Notice>
  ));
}
