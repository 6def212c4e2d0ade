import { useRef, useState } from 'react';
import type { Pin } from '../../../lifecycle/data/pin.ts';
import { positionsAfterMove } from '../../../lifecycle/data/pin.ts';
import { movePins, removePin, restorePin } from '../../../storage/data/pins.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { PinCard } from './pin-card.tsx';

/** Pins that can be read, moved and taken out; taking one out can be undone. */
export function PinList({
  pins,
  datasetVersionId,
}: {
  readonly pins: readonly Pin[];
  /** The table that the project is on now. */
  readonly datasetVersionId: string;
}) {
  const [removed, setRemoved] = useState<Pin | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
      setError(null);
    } catch (reason) {
      setError(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };
  const remove = (pin: Pin) =>
    attempt(async () => {
      await removePin(pin);
      setRemoved(pin);
      place.current?.focus();
    });
  const undo = (pin: Pin) =>
    attempt(async () => {
      await restorePin(pin);
      setRemoved(null);
      place.current?.focus();
    });
  return (
    <div ref={place} tabIndex={-1} className="pin-list">
      <Stack gap={5}>
        {error !== null && <ErrorNotice title="The report was left as it was" error={error} />}
        {removed !== null && (
          <Notice actions={<Button onClick={() => void undo(removed)}>Undo</Button>}>
            Taken out of the report: {removed.title}
          </Notice>
        )}
        <ol>
          {pins.map((pin, at) => (
            <PinCard
              key={pin.id}
              pin={pin}
              isFirst={at === 0}
              isLast={at === pins.length - 1}
              earlier={pin.datasetVersionId !== datasetVersionId}
              onMove={by => void attempt(() => movePins(positionsAfterMove(pins, pin.id, by)))}
              onRemove={() => void remove(pin)}
            />
          ))}
        </ol>
      </Stack>
    </div>
  );
}
