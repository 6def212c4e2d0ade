import { useEffect, useState } from 'react';
import { isJobRunning } from '../jobs/running-jobs.ts';
import { Button } from '../ui/buttons/button.tsx';
import { Notice } from '../ui/feedback/notice.tsx';
import { registerServiceWorker, type WaitingVersion } from './service-worker-registration.ts';

/** Offers a new version when one is there; never reloads under a running job, in whatever tab it runs. */
export function UpdateNotice() {
  const [waiting, setWaiting] = useState<WaitingVersion | null>(null);
  const [jobInTheWay, setJobInTheWay] = useState(false);
  useEffect(() => registerOnce(setWaiting), []);
  if (waiting === null) return null;
  const reload = async () => {
    if (await isJobRunning()) setJobInTheWay(true);
    else waiting.activate();
  };
  return (
    <Notice
      title="A new version of Terrarium is ready"
      actions={
        <>
          <Button variant="quiet" onClick={() => setWaiting(null)}>
            Later
          </Button>
          <Button onClick={() => void reload()}>Reload</Button>
        </>
      }
    >
      {jobInTheWay
        ? 'A job is at work here or in another tab. Reload when it is done.'
        : 'Everything you stored stays. Other Terrarium tabs reload too.'}
    </Notice>
  );
}

let listener: ((version: WaitingVersion) => void) | undefined;

function registerOnce(onWaiting: (version: WaitingVersion) => void): void {
  const registered = listener !== undefined;
  listener = onWaiting;
  if (!registered) registerServiceWorker(version => listener?.(version));
}
