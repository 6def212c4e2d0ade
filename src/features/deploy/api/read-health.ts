import { askApi, jsonOf } from './ask-api.ts';

/** Whether the service worker answers; where not, why and what helps. */
export type ApiHealth =
  | { readonly state: 'answers'; readonly softwareVersion: string; readonly milliseconds: number }
  | { readonly state: 'silent'; readonly why: string };

/** Asks the API how it is. Never rejects. */
export async function readHealth(): Promise<ApiHealth> {
  try {
    const answer = await askApi('health');
    const told = jsonOf(answer);
    if (isHealth(told))
      return {
        state: 'answers',
        softwareVersion: told.softwareVersion,
        milliseconds: answer.milliseconds,
      };
  } catch {
    // Nothing answers at all: the same as an answer by something else.
  }
  return { state: 'silent', why: whySilent() };
}

function whySilent(): string {
  if (!('serviceWorker' in navigator))
    return 'This window has no service worker: some private windows have none, and pages that came without HTTPS. Open the app in an ordinary window, over HTTPS.';
  if (navigator.serviceWorker.controller === null)
    return 'The service worker has not taken over this page yet: at the first visit it first stores the app, which takes some seconds, and a reload with Shift held goes past it. Wait a moment and check again, or reload the page.';
  return 'The service worker is there and gave no answer; it may be of an earlier version of the app. Reload the page.';
}

function isHealth(told: unknown): told is { readonly softwareVersion: string } {
  return (
    typeof told === 'object' &&
    told !== null &&
    'status' in told &&
    told.status === 'ok' &&
    'softwareVersion' in told &&
    typeof told.softwareVersion === 'string'
  );
}
