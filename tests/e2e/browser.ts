import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../chromium.ts';

// Playwright tells of a service worker's own requests only when asked to.
process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS = '1';

/** What the browser asked of any network since it was opened. */
export interface RequestLog {
  total: number;
  /** Addresses outside the app's own origin. */
  readonly foreign: string[];
}

/** A browser with a profile that outlives it, so that a test can close it and come back. */
export interface AppBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly requests: RequestLog;
  /** Errors and warnings of the console, and uncaught errors, of every page. */
  readonly complaints: string[];
  close(): Promise<void>;
}

export interface BrowserOptions {
  /** Where the profile lives; a new one that goes with the browser when absent. */
  readonly profile?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly flags?: readonly string[];
}

export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'terrarium-profile-'));
}

/** Opens Chromium for the app at `address`; every request and complaint is noted from the first on. */
export async function openBrowser(address: string, options: BrowserOptions = {}): Promise<AppBrowser> {
  const profile = options.profile ?? newProfile();
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('no Chromium found: set the CHROMIUM variable to the path of one');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...chromiumFlags, ...(options.flags ?? [])],
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.colorScheme ?? 'light',
    acceptDownloads: true,
  });
  const requests: RequestLog = { total: 0, foreign: [] };
  const complaints: string[] = [];
  const origin = new URL(address).origin;
  context.on('request', request => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol === 'blob:' || protocol === 'data:') return;
    requests.total++;
    if (asked !== origin) requests.foreign.push(request.url());
  });
  context.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', error => complaints.push(String(error.error())));
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    requests,
    complaints,
    close: async () => {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Waits until the service worker controls the page and has stored everything the app needs. */
export async function waitUntilOfflineReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
    timeout: 60_000,
  });
}
