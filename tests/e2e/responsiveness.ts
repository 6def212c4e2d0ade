import type { Page } from 'playwright-core';

declare global {
  interface Window {
    longestFreeze?: number;
  }
}

/** Measures from the next navigation on how long the page is at most too busy to answer. */
export async function watchFreezes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let last = performance.now();
    window.longestFreeze = 0;
    setInterval(() => {
      const now = performance.now();
      window.longestFreeze = Math.max(window.longestFreeze ?? 0, now - last);
      last = now;
    }, 10);
  });
}

/** Milliseconds since the page was loaded or this was last asked. */
export function longestFreeze(page: Page): Promise<number> {
  return page.evaluate(() => {
    const longest = window.longestFreeze ?? Number.POSITIVE_INFINITY;
    window.longestFreeze = 0;
    return longest;
  });
}
