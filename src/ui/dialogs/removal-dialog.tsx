import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ErrorNotice } from '../feedback/error-notice.tsx';
import { useLoaded } from '../loading/use-loaded.ts';
import { WhenLoaded } from '../loading/when-loaded.tsx';

/** Asks before something is removed, and says first what goes with it; open while there is a `subject`. */
export function RemovalDialog<Found>({
  subject,
  title,
  what,
  load,
  mustStay = () => false,
  remove,
  onClose,
  children,
}: {
  /** The id of what is to go; null closes the dialog. */
  readonly subject: string | null;
  readonly title: string;
  /** "project", "version": for the button and for what is said when it fails. */
  readonly what: string;
  /** What goes with it. */
  readonly load: (subject: string) => Promise<Found>;
  /** Whether it cannot go; the children then say why. */
  readonly mustStay?: (found: Found) => boolean;
  readonly remove: (subject: string) => Promise<void>;
  readonly onClose: (removed: boolean) => void;
  readonly children: (found: Found) => ReactNode;
}) {
  const loaded = useLoaded(async () => (subject === null ? null : { found: await load(subject) }), [subject]);
  const [removing, setRemoving] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const stays = loaded.state === 'done' && loaded.value !== null && mustStay(loaded.value.found);
  const close = (removed: boolean) => {
    setError(null);
    onClose(removed);
  };
  const confirm = async () => {
    if (subject === null || stays) return close(false);
    setRemoving(true);
    setError(null);
    try {
      await remove(subject);
      close(true);
    } catch (reason) {
      setError(reason instanceof Error ? reason : new Error(String(reason)));
    } finally {
      setRemoving(false);
    }
  };
  return (
    <ConfirmDialog
      open={subject !== null}
      title={title}
      confirmLabel={stays ? 'Keep it' : `Remove ${what}`}
      danger={!stays}
      busy={removing || loaded.state === 'loading'}
      onConfirm={() => void confirm()}
      onCancel={() => close(false)}
    >
      {error && <ErrorNotice title={`The ${what} was not removed`} error={error} />}
      <WhenLoaded
        loaded={loaded}
        loadingLabel="Looking what goes with it…"
        failedTitle="What goes with it could not be read"
      >
        {value => (value === null ? null : children(value.found))}
      </WhenLoaded>
    </ConfirmDialog>
  );
}
