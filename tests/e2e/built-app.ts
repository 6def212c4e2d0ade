import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const sources = ['index.html', 'package-lock.json', 'vite.config.ts', 'src', 'workers', 'public'];

/** Where the build puts the app. */
export const builtFolder = join(root, 'dist');

/** The built app behind the headers that a static host would send. */
export interface ServedApp {
  readonly address: string;
  /** Ends the server and every connection to it; the app has to go on without. */
  stop(): Promise<void>;
}

function newestChange(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(
    mtimeMs,
    ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map(
      file => statSync(join(path, file)).mtimeMs,
    ),
  );
}

/** Builds the app when `dist` is missing or older than what it is made from. */
export function buildWhenStale(): void {
  const built = join(builtFolder, 'index.html');
  const changed = Math.max(...sources.map(source => newestChange(join(root, source))));
  if (existsSync(built) && statSync(built).mtimeMs >= changed) return;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // In a process of its own: under Vitest's NODE_ENV it would be a development build, without a service worker.
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

export interface Serving {
  /** False: as from a host that does not send the headers which isolate a page, so that it cannot share memory. */
  readonly isolated?: boolean;
}

/** Serves the app as it is now on a free port. */
export function serveBuiltApp(serving: Serving = {}): Promise<ServedApp> {
  buildWhenStale();
  return serveFolder(builtFolder, serving);
}

const notIsolating = {
  'Cross-Origin-Opener-Policy': 'unsafe-none',
  'Cross-Origin-Embedder-Policy': 'unsafe-none',
};

/** Serves a build that lies in this folder on a free port. */
export async function serveFolder(folder: string, { isolated = true }: Serving = {}): Promise<ServedApp> {
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: 4173, host: 'localhost', ...(!isolated && { headers: notIsolating }) },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the preview server has no local address');
  return {
    address,
    stop: () => {
      if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections();
      return server.close();
    },
  };
}
