import { use } from 'react';
import { Button } from '../buttons/button.tsx';
import { type Pinnable, PinboardContext, PinnedRowsContext } from './pinboard.ts';

/** Pins a thing of the page to the board; nothing where there is no board. */
export function PinButton({
  title,
  what,
}: {
  /** Names what is pinned. */
  readonly title: string;
  readonly what: () => Pinnable;
}) {
  const board = use(PinboardContext);
  const rows = use(PinnedRowsContext);
  if (board === null) return null;
  return (
    <Button variant="quiet" aria-label={`Pin: ${title}`} onClick={() => board.pin(what(), rows)}>
      Pin
    </Button>
  );
}
