import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'vite';
import type { PageParts } from './src/standalone/write-page.ts';

const virtualId = 'virtual:standalone-page';
const file = (path: string) => new URL(`./src/standalone/${path}`, import.meta.url).pathname;

/** The script and style of the page that a model is exported as, each as one text, from the app's own sources. */
export async function bundleStandalonePage(): Promise<PageParts> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: file('page.ts'), formats: ['iife'], name: 'standalone', fileName: 'page' },
    },
  });
  const output = [built].flat().flatMap(part => ('output' in part ? part.output : []));
  const chunks = output.flatMap(part => (part.type === 'chunk' ? [part.code] : []));
  if (chunks.length !== 1) throw new Error(`the stand-alone page is ${chunks.length} files, expected one`);
  // Within a script element this would end it.
  const script = chunks.join('').replaceAll('</script', '<\\/script').trim();
  const style = readFileSync(file('page.css'), 'utf8').trim();
  return { script, scriptHash: policyHash(script), style, styleHash: policyHash(style) };
}

/** Lets the app import `virtual:standalone-page`: what `bundleStandalonePage` gives. */
export function standalonePage(): Plugin {
  let parts: Promise<PageParts> | undefined;
  return {
    name: 'standalone-page',
    resolveId: id => (id === virtualId ? `\0${virtualId}` : undefined),
    async load(id) {
      if (id !== `\0${virtualId}`) return undefined;
      parts ??= bundleStandalonePage();
      return `export default ${JSON.stringify(await parts)};`;
    },
  };
}

function policyHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
