import { useState } from 'react';
import { onChangeOf } from '../../storage/data/project-dataset.ts';
import {
  type PersistenceState,
  persistenceState,
  requestPersistence,
  storageEstimate,
} from '../../storage/persistence.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { formatBytes } from '../../ui/format/format-bytes.ts';
import { formatDateTime } from '../../ui/format/format-time.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { Stat, StatRow } from '../../ui/facts/stat.tsx';
import { Tag } from '../../ui/facts/tag.tsx';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../ui/loading/when-loaded.tsx';

const onSettings = onChangeOf('settings');

/** Whether the browser has promised to keep the data, what that means, and a way to ask it. */
export function PersistencePanel() {
  const loaded = useLoaded(
    async () => ({ persistence: await persistenceState(), estimate: await storageEstimate() }),
    [],
    onSettings,
  );
  return (
    <Panel title="Does it stay?">
      <WhenLoaded
        loaded={loaded}
        loadingLabel="Asking the browser…"
        failedTitle="The browser did not say how it stores"
      >
        {({ persistence, estimate }) => (
          <Stack gap={4}>
            <StatRow>
              <Stat
                label="Kept for good"
                value={
                  <Tag tone={persistence.persistent ? 'success' : 'warning'}>
                    {persistence.persistent ? 'Promised' : 'Not promised'}
                  </Tag>
                }
                detail={answer(persistence)}
              />
              <Stat
                label="Used here"
                value={estimate === null ? 'Unknown' : formatBytes(estimate.usage)}
                detail="The browser’s estimate, the app itself included"
              />
              <Stat
                label="Room in all"
                value={estimate === null ? 'Unknown' : formatBytes(estimate.quota)}
                detail="At most; the disk may be full before"
              />
            </StatRow>
            <Meaning persistence={persistence} />
          </Stack>
        )}
      </WhenLoaded>
    </Panel>
  );
}

function Meaning({ persistence }: { readonly persistence: PersistenceState }) {
  const [asking, setAsking] = useState(false);
  if (persistence.persistent)
    return (
      <p>
        The browser has promised not to clear this data by itself. It still goes when you clear the site data
        or the device is lost: export everything now and then.
      </p>
    );
  const ask = async () => {
    setAsking(true);
    try {
      await requestPersistence({ again: true });
    } finally {
      setAsking(false);
    }
  };
  return (
    <Stack gap={3}>
      <p>
        The browser may clear this data by itself when the device runs short of space. Safari also clears it
        after seven days in which you did not use Terrarium, unless the app is installed. Install Terrarium,
        or export everything now and then.
      </p>
      {persistence.supported && (
        <div>
          <Button busy={asking} onClick={() => void ask()}>
            Ask the browser to keep it
          </Button>
        </div>
      )}
    </Stack>
  );
}

function answer({ supported, persistent, asked }: PersistenceState): string {
  if (!supported) return 'This browser makes no such promise';
  if (asked === null) return persistent ? 'Granted by the browser' : 'Not asked yet';
  return `${asked.granted ? 'Granted' : 'Declined'} ${formatDateTime(asked.at)}`;
}
