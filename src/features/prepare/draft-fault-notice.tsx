import { type DraftFault, faultText } from '../../lifecycle/preparation/draft-faults.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';

/** Tells by name why the draft does not fit the table as it is now, and offers to mend it. */
export function DraftFaultNotice({
  faults,
  onMend,
}: {
  readonly faults: readonly DraftFault[];
  readonly onMend: () => void;
}) {
  if (faults.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title="This preparation was made for another state of the table"
      actions={<Button onClick={onMend}>Make it fit</Button>}
    >
      <ul className="prepare-faults">
        {faults.map(fault => (
          <li key={`${fault.kind} ${fault.column}`}>{faultText(fault)}</li>
        ))}
      </ul>
      Making it fit takes out what is gone, and prepares columns of a new kind as by default. It can be
      undone.
    </Notice>
  );
}
