import { useSyncExternalStore } from 'react';
import { Tag } from '../ui/facts/tag.tsx';

/** Says when the device is offline, and that this changes nothing. */
export function OfflineIndicator() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <span role="status" title="Terrarium computes on this device and needs no network">
      {!online && <Tag>Offline</Tag>}
    </span>
  );
}

function subscribe(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
