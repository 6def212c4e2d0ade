import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { type PersistenceState, persistenceState, requestPersistence } from '../../../storage/persistence.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';

const onSettings = onChangeOf('settings');

/** Whether the browser has promised to keep the data, and a way to ask it. */
export function PersistenceAnswer() {
  const loaded = useLoaded(persistenceState, [], onSettings);
  if (loaded.state !== 'done') return null;
  const { persistent, supported } = loaded.value;
  if (persistent)
    return (
      <Notice tone="success" title="Kept on this device">
        The table never leaves this browser, and the browser has promised not to clear it by itself.
      </Notice>
    );
  const ask = (
    <Button onClick={() => void requestPersistence({ again: true })}>Ask the browser to keep it</Button>
  );
  return (
    <Notice title="On this device only" actions={supported ? ask : undefined}>
      {answerOf(loaded.value)} Installing the app, or an export on the Storage page, makes it safe.
    </Notice>
  );
}

function answerOf({ asked, supported }: PersistenceState): string {
  if (!supported)
    return 'The table never leaves this browser. This browser cannot promise to keep it when space runs short.';
  if (asked === null) return 'The table never leaves this browser, which may clear it when space runs short.';
  return 'The table never leaves this browser. Asked to keep it for good, the browser has not agreed: it may clear it when space runs short.';
}
