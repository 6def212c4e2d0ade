import { Workbox } from 'workbox-window';
import { trustedScriptUrl } from '../jobs/trusted-types.ts';

/** A new version of the app that has been fetched and waits. */
export interface WaitingVersion {
  /** Lets it take over; every tab then reloads with it. */
  activate(): void;
}

/** Registers the service worker once the page has loaded; calls `onWaiting` when a new version is ready. */
export function registerServiceWorker(onWaiting: (version: WaitingVersion) => void): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const workbox = new Workbox(trustedScriptUrl(new URL('service-worker.js', document.baseURI).href));
  const controlledBefore = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first visit is taken over too, by the same version: nothing to reload for.
    if (controlledBefore) location.reload();
  });
  workbox.addEventListener('waiting', () => onWaiting({ activate: () => workbox.messageSkipWaiting() }));
  workbox.register().catch((reason: unknown) => {
    // Without it the app still runs, only not offline: private windows of some browsers have none.
    console.warn('Terrarium cannot work offline in this window:', reason);
  });
}
