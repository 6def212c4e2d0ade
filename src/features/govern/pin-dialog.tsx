import { useState } from 'react';
import { pinnedNumbers } from '../../lifecycle/data/pin.ts';
import { addPin } from '../../storage/data/pins.ts';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { TextAreaField } from '../../ui/forms/text-area-field.tsx';
import type { Pinning } from './project-pinboard.tsx';

/** Asks what a thing of the page shows, and pins it with that note. */
export function PinDialog({
  open,
  projectId,
  pinning: { id, what, rows },
  onDone,
  onCancel,
}: {
  readonly open: boolean;
  readonly projectId: string;
  readonly pinning: Pinning;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const pin = async () => {
    setBusy(true);
    try {
      await addPin({
        id,
        projectId,
        pinnedAt: Date.now(),
        title: what.title,
        description: what.description,
        rows,
        address: location.hash.slice(1),
        note: note.trim(),
        picture: what.picture,
        numbers: what.numbers && pinnedNumbers(what.numbers),
      });
      setBusy(false);
      onDone();
    } catch (reason) {
      setError(reason instanceof Error ? reason : new Error(String(reason)));
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      open={open}
      title="Pin to the report"
      confirmLabel="Pin"
      busy={busy}
      onConfirm={() => void pin()}
      onCancel={onCancel}
    >
      <Stack>
        <p>
          <strong>{what.title}</strong>
          {rows !== null && <>, {rows}</>}
        </p>
        <TextAreaField
          label="Note"
          hint="What you see in it, for whoever reads the report. It can be changed there."
          value={note}
          onChange={setNote}
        />
        {error !== null && <ErrorNotice title="It could not be pinned" error={error} />}
      </Stack>
    </ConfirmDialog>
  );
}
