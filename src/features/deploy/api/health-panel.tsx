import { useState } from 'react';
import { Button } from '../../../ui/buttons/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { readHealth } from './read-health.ts';

/** Whether the service worker answers, and what to do where it does not. */
export function HealthPanel() {
  const [checks, setChecks] = useState(0);
  const loaded = useLatest(useLoaded(readHealth, [checks], onTakeOver));
  const health = loaded.state === 'done' ? loaded.value : null;
  return (
    <Panel
      title="Does it answer?"
      description={`For pages of ${location.origin} in this browser, with or without a network. Other sites, programs and devices never reach it: their requests do not come to this service worker, and a form that another site sends here is refused, since only JSON is taken.`}
      actions={<Button onClick={() => setChecks(checks + 1)}>Check again</Button>}
    >
      {health === null && <p role="status">Asking…</p>}
      {health?.state === 'answers' && (
        <Notice tone="success" title="The API answers">
          Version {health.softwareVersion} of the app, in {health.milliseconds.toFixed(1)} ms.
        </Notice>
      )}
      {health?.state === 'silent' && (
        <Notice tone="warning" title="The API does not answer here">
          {health.why}
        </Notice>
      )}
    </Panel>
  );
}

function onTakeOver(listener: () => void): () => void {
  if (!('serviceWorker' in navigator)) return () => {};
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('controllerchange', listener);
  return () => serviceWorker.removeEventListener('controllerchange', listener);
}
