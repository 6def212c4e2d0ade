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
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first to take over, at the first visit, is of this page's version: only the next ones bring another.
    if (controlled) location.reload();
    controlled = true;
  });
  workbox.addEventListener('waiting', () => onWaiting({ activate: () => workbox.messageSkipWaiting() }));
  workbox.register().catch((reason: unknown) => {
    // Without it the app still runs, only not offline: private windows of some browsers have none.
    console.warn('Terrarium cannot work offline in this window:', reason);
  });
}
