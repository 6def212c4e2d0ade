import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { requestAnswerer } from '../src/jobs/bodies/answer-request.ts';
import { keepSharedFiles } from '../src/jobs/bodies/keep-shared-files.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Filled in by the build: every file of the app with its revision. */
  readonly __WB_MANIFEST: Parameters<typeof precacheAndRoute>[0];
};
/** Of package.json; filled in by the build. */
declare const SOFTWARE_VERSION: string;

// The prediction API: by whatever method, and before all else, so that one of its addresses can be opened as a page.
const api = new URL('api/', self.registration.scope);
const answer = requestAnswerer(api, SOFTWARE_VERSION);
self.addEventListener('fetch', event => {
  if (!event.request.url.startsWith(api.href)) return;
  event.stopImmediatePropagation();
  event.respondWith(answer(event.request));
});

// All of the app is fetched at the first visit; from then on it is answered from here, with the headers it came with.
// oxlint-disable-next-line no-underscore-dangle -- the name that the build looks for
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));

// What other apps share with the installed one comes in here, and stays on this device.
const shareTarget = new URL('share-target', self.registration.scope).pathname;
registerRoute(
  ({ url }) => url.pathname === shareTarget,
  ({ request }) => keepSharedFiles(request, self.registration.scope),
  'POST',
);

// The first visit is taken over, so that it can go offline at once. A new version waits until the person says so.
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('message', event => {
  const message: unknown = event.data;
  if (typeof message !== 'object' || message === null || !('type' in message)) return;
  if (message.type === 'SKIP_WAITING') void self.skipWaiting();
});
