import type { Page } from 'playwright-core';

const quietFor = 120;
const patience = 90_000;

/** Waits until a page works on nothing and has not changed for a moment: some begin to work a moment after they are there. */
export async function whenQuiet(page: Page): Promise<void> {
  const busy = await page.evaluate(
    ({ quietFor, patience }) =>
      new Promise<string | null>(resolve => {
        const working = '[aria-busy="true"], .ui-loading, .ui-progress';
        const begun = performance.now();
        let changed = begun;
        const observer = new MutationObserver(() => {
          changed = performance.now();
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        const look = setInterval(() => {
          const now = performance.now();
          const busy = document.querySelector(working);
          if (busy !== null && now - begun < patience) return;
          if (busy === null && now - changed < quietFor && now - begun < patience) return;
          clearInterval(look);
          observer.disconnect();
          resolve(busy && busy.textContent);
        }, 25);
      }),
    { quietFor, patience },
  );
  if (busy !== null) throw new Error(`the page still works after ${patience / 1000} s: ${busy}`);
}
