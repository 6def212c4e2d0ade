import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { newProfile, openBrowser } from '../../e2e/browser.ts';
import { serveFolder } from '../../e2e/built-app.ts';
import { rendererMemory } from '../../e2e/kill-browser.ts';

const root = join(import.meta.dirname, '../../..');

/** What runs in a worker of Chromium, behind the headers of the app. */
export interface BrowserContender {
  readonly ask: <T>(call: string, ...args: readonly unknown[]) => Promise<T>;
  /** The most memory, in bytes, that pages and workers held at once since this was last asked. */
  readonly peakMemory: () => number;
  readonly stop: () => Promise<void>;
}

/** Builds `contenders/<name>.ts` into a worker that answers for it, and starts it in Chromium. */
export async function startInBrowser(name: string): Promise<BrowserContender> {
  const folder = mkdtempSync(join(tmpdir(), 'terrarium-bench-'));
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base: './',
    plugins: [servingContender(name)],
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: {
        input: entry,
        output: { entryFileNames: 'contender.js' },
      },
    },
  });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>bench</title><link rel="icon" href="data:,">',
  );
  const app = await serveFolder(folder);
  const profile = newProfile();
  const { context, page } = await openBrowser(app.address, { profile });
  await page.goto(app.address);
  await page.evaluate(startWorker);
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, rendererMemory(profile))), 50);
  return {
    ask: async <T>(call: string, ...args: readonly unknown[]) =>
      (await page.evaluate(`askContender(${JSON.stringify(call)}, ${JSON.stringify(args)})`)) as T,
    peakMemory() {
      const most = peak;
      peak = 0;
      return most;
    },
    async stop() {
      clearInterval(watch);
      await context.close();
      await app.stop();
      for (const made of [folder, profile])
        rmSync(made, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

const entry = 'virtual:contender';

/** The worker's script. */
function servingContender(name: string): Plugin {
  const script = `
    import { contender } from ${JSON.stringify(join(import.meta.dirname, `../contenders/${name}.ts`))};
    import { browserSite } from ${JSON.stringify(join(import.meta.dirname, 'browser-site.ts'))};
    import { serveContender } from ${JSON.stringify(join(import.meta.dirname, 'serve-contender.ts'))};
    serveContender(contender(browserSite));
  `;
  return {
    name: 'serving-contender',
    resolveId: id => (id === entry ? id : null),
    load: id => (id === entry ? script : null),
  };
}

/** Runs in the page, as text: it must not be changed on the way there. */
const startWorker = `
  const policy = trustedTypes.createPolicy('terrarium', { createScriptURL: url => url });
  globalThis.contender = new Worker(policy.createScriptURL('./contender.js'), { type: 'module' });
  globalThis.askContender = (call, args) => new Promise((resolve, reject) => {
    const id = Math.random();
    contender.addEventListener('error', event => reject(new Error(event.message)), { once: true });
    contender.addEventListener('message', function hear({ data }) {
      if (data.id !== id) return;
      contender.removeEventListener('message', hear);
      if (data.error === undefined) resolve(data.result);
      else reject(new Error(data.error));
    });
    contender.postMessage({ id, call, args });
  });
`;
