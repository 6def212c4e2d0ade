import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe looks for only when asked: that what is pressed by a finger is 24 px wide and high, or has room about it (WCAG 2.5.8). */
export const roomForFingers = { 'target-size': { enabled: true } };

/** What axe has against the page as it stands, and whether it is wider than the screen; `rules` are looked at beyond the usual. */
export async function violationsOf(page: Page, rules: object = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const violations = await page.evaluate(async asked => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
      }
    ).axe.run(document, { rules: asked, resultTypes: ['violations'] });
    return violations;
  }, rules);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
    ...(overflow > 0 ? [`${overflow} px wider than the screen`] : []),
  ];
}
