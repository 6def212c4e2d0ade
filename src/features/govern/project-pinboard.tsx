import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { type Pinboard, PinboardContext, type Pinnable } from '../../ui/pins/pinboard.ts';
import './project-pinboard.css';

const PinDialog = lazy(async () => ({ default: (await import('./pin-dialog.tsx')).PinDialog }));

/** Milliseconds that a success is told for; the report has it for good. */
const toldFor = 6000;

/** What is about to be pinned, or was last, and which rows it is of. */
export interface Pinning {
  readonly id: string;
  readonly what: Pinnable;
  readonly rows: string | null;
}

/** Lets everything within be pinned into the project's report, with a note. */
export function ProjectPinboard({
  projectId,
  children,
}: {
  readonly projectId: string;
  readonly children: ReactNode;
}) {
  const [pinning, setPinning] = useState<Pinning | null>(null);
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState('');
  useEffect(() => {
    if (told === '') return undefined;
    const timer = setTimeout(() => setTold(''), toldFor);
    return () => clearTimeout(timer);
  }, [told]);
  const board = useMemo<Pinboard>(
    () => ({
      pin: (what, rows) => {
        setTold('');
        setPinning({ id: crypto.randomUUID(), what, rows });
        setOpen(true);
      },
    }),
    [],
  );
  const close = (message: string) => {
    setOpen(false);
    setTold(message);
  };
  return (
    <PinboardContext value={board}>
      {children}
      <p role="status" className={told === '' ? 'visually-hidden' : 'pinboard-told'}>
        {told}
      </p>
      <Suspense>
        {/* It stays when it is closed, so that the focus goes back to where it was opened. */}
        {pinning !== null && (
          <PinDialog
            key={pinning.id}
            open={open}
            projectId={projectId}
            pinning={pinning}
            onDone={() => close(`Pinned to the report: ${pinning.what.title}`)}
            onCancel={() => close('')}
          />
        )}
      </Suspense>
    </PinboardContext>
  );
}
