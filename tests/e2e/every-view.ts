/** Every view that a project's pages have, found as a person finds them: by the links that a page shows. */
import type { Page } from 'playwright-core';
import { phases } from '../../src/lifecycle/phases.ts';
import { whenQuiet } from './quiet.ts';

/** Buttons that begin what is computed only when asked for. */
const askingButtons =
  /^(Draw the curve|Try its values|Choose inside of each fold|Cut and draw anew|Compare|Tell them apart|Disturb the rows|Fit on resampled rows|Try what can be done)$/;
/** Links between views that a page shows one at a time. */
const viewLinks = 'main nav.ui-views a';

interface Link {
  readonly href: string;
  readonly current: boolean;
}

/**
 * Goes to every view of a project's pages, and the views within views, and calls `look` in each once all is computed and
 * unfolded. `wanted` are the phases gone to; all without it.
 */
export async function throughEveryView(
  page: Page,
  projectAddress: string,
  look: (route: string) => Promise<void>,
  wanted: readonly string[] = phases.map(({ id }) => id),
): Promise<void> {
  for (const phase of wanted) {
    const toSee = [`${projectAddress}/${phase}`];
    const known = new Set<string>();
    for (let href = toSee.shift(); href !== undefined; href = toSee.shift()) {
      await page.goto(href);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await whenQuiet(page);
      for (const link of await linksOf(page)) {
        if (!known.has(link.href) && !link.current) toSee.push(link.href);
        known.add(link.href);
      }
      await unfoldAll(page);
      await look(href.slice(projectAddress.length));
    }
  }
}

function linksOf(page: Page): Promise<readonly Link[]> {
  return page
    .locator(viewLinks)
    .evaluateAll(links =>
      links.map(link => ({ href: (link as HTMLAnchorElement).href, current: link.ariaCurrent === 'page' })),
    );
}

/** Asks what waits to be asked, and unfolds what is folded; of the tables behind charts, all alike, the first. */
async function unfoldAll(page: Page): Promise<void> {
  const asking = page.getByRole('button', { name: askingButtons, disabled: false });
  const asked = await asking.evaluateAll(buttons => {
    for (const button of buttons) (button as HTMLButtonElement).click();
    return buttons.length;
  });
  if (asked > 0) await whenQuiet(page);
  if ((await asking.count()) > 0) throw new Error('a button that was pressed still waits to be pressed');
  const unfolded = await page.locator('main details:not([open])').evaluateAll(folded => {
    const behindCharts = folded.filter(
      one => one.querySelector('summary')?.textContent === 'Numbers of this chart',
    );
    const wanted = folded.filter(one => one === behindCharts[0] || !behindCharts.includes(one));
    for (const one of wanted) (one as HTMLDetailsElement).open = true;
    return wanted.length;
  });
  if (unfolded > 0) await whenQuiet(page);
}
