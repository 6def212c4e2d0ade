import { startInBrowser } from './in-browser.ts';
import { nodeSite } from './node-site.ts';
import type { Away, Site } from './site.ts';

/** Where ours runs: in this thread of Node, or with `--browser` in a worker of Chromium. */
export interface Place<Contender> {
  readonly name: 'Node' | 'Chromium';
  readonly ours: Away<Contender>;
  /** The most memory, in bytes, that pages and workers held at once since this was last asked; null in Node. */
  readonly peakMemory: () => number | null;
  readonly stop: () => Promise<void>;
}

/** Starts `contenders/<name>.ts`, which exports `contender`, made for the site that it runs at. */
export async function placeOurs<Contender extends object>(name: string): Promise<Place<Contender>> {
  if (process.argv.includes('--browser')) {
    const { ask, ...browser } = await startInBrowser(name);
    const ours = new Proxy({} as Away<Contender>, {
      get:
        (_, call) =>
        (...args: readonly unknown[]) =>
          ask(String(call), ...args),
    });
    return { name: 'Chromium', ours, ...browser };
  }
  const site = nodeSite();
  const { contender } = (await import(`../contenders/${name}.ts`)) as {
    readonly contender: (site: Site) => Contender;
  };
  return {
    name: 'Node',
    ours: contender(site) as Away<Contender>,
    peakMemory: () => null,
    stop: async () => site.close(),
  };
}
