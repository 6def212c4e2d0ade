import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Room {
  readonly path: string;
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
}

const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(match => match[1]!);

/** The rows of the README's table whose first cell is a path. */
function roomsOfReadme(): readonly Room[] {
  return readFileSync(join(root, 'README.md'), 'utf8')
    .split('\n')
    .filter(line => /^\| `(src|workers)/.test(line))
    .map(line => line.split('|').slice(1, -1))
    .map(([path, , mayImport, packages]) => ({
      path: quoted(path!)[0]!,
      mayImport: quoted(mayImport!),
      packages: quoted(packages!),
    }));
}

function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file))
    .map(file => `${folder}/${file.split(sep).join('/')}`);
}

const rooms = roomsOfReadme();
const sources = [...sourcesUnder('src'), ...sourcesUnder('workers')];
const text = (file: string) => readFileSync(join(root, file), 'utf8');

/** The innermost room that holds a path. */
function roomOf(path: string): Room | undefined {
  return rooms
    .filter(room => path === room.path || path.startsWith(`${room.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

function importsOf(file: string): readonly string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;
  return [...text(file).matchAll(pattern)].map(match => (match[1] ?? match[2])!);
}

/** `src/core/x.ts` for a relative import, null for a package. */
function ownTarget(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return relative(root, join(root, dirname(file), specifier.replace(/\?.*$/, '')))
    .split(sep)
    .join('/');
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
}

const feature = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1];

function faultsOf(file: string, imports = importsOf(file)): readonly string[] {
  const room = roomOf(file);
  if (room === undefined) return [`${file} stands in no room of the README's table`];
  return imports.flatMap(specifier => {
    const target = ownTarget(file, specifier);
    if (target === null) {
      const allowed = room.packages.includes(packageOf(specifier)) || specifier.startsWith('virtual:');
      return allowed ? [] : [`${file} imports the package ${specifier}`];
    }
    if (specifier.includes('?worker')) return file.startsWith('src/jobs/') ? [] : [`${file} loads a worker`];
    const other = roomOf(target);
    const within = other === room || room.mayImport.some(path => target.startsWith(`${path}/`));
    // A room inside another (jobs/bodies) is entered only by those who list it.
    const listed = room.mayImport.some(path => other !== undefined && path.startsWith(other.path));
    if (!within || (other !== room && other?.path.includes('/bodies') && !listed))
      return [`${file} imports ${target}, which ${room.path} may not`];
    if (feature(file) !== feature(target) && feature(file) !== undefined && feature(target) !== undefined)
      return [`${file} imports another feature, ${target}`];
    return [];
  });
}

test('the README lists the rooms', () => {
  expect(rooms.length).toBeGreaterThanOrEqual(9);
  for (const room of rooms) {
    for (const path of room.mayImport)
      expect(
        sources.some(file => file.startsWith(`${path}/`)),
        path,
      ).toBe(true);
  }
});

test('every file imports only what its room may', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap(file => faultsOf(file))).toEqual([]);
});

test.each([
  ['src/core/matrix.ts', '../storage/connection.ts'],
  ['src/core/matrix.ts', 'idb'],
  ['src/features/train/train-page.tsx', '../evaluate/evaluate-page.tsx'],
  ['src/ui/buttons/button.tsx', '../../core/matrix.ts'],
  ['src/jobs/ingest.ts', './bodies/ingest.ts'],
  ['workers/ingest.ts', '../src/app/main.tsx'],
  ['src/lost.ts', './core/matrix.ts'],
])('the check catches %s importing %s', (file, specifier) => {
  expect(faultsOf(file, [specifier])).toHaveLength(1);
});

test.each([
  ['src/features/train/train-page.tsx', '../../core/matrix.ts'],
  ['src/features/train/train-page.tsx', './leaderboard.tsx'],
  ['workers/ingest.ts', '../src/jobs/bodies/ingest.ts'],
])('the check lets %s import %s', (file, specifier) => {
  expect(faultsOf(file, [specifier])).toEqual([]);
});

test('core has no clock, no DOM and no randomness of its own', () => {
  const forbidden =
    /\b(Math\.random|Date\.now|performance\.|new Date\(\)|document\.|window\.|indexedDB|navigator\.|setTimeout)/;
  expect(
    sourcesUnder('src/core').filter(file =>
      forbidden.test(text(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    ),
  ).toEqual([]);
});

test('workers are made in src/jobs alone', () => {
  expect(sources.filter(file => /new Worker\(/.test(text(file)) && !file.startsWith('src/jobs/'))).toEqual(
    [],
  );
});

describe('style', () => {
  test('no file is past 300 lines', () => {
    const all = [...sources, ...sourcesUnder('tests')];
    expect(all.filter(file => text(file).split('\n').length > 301)).toEqual([]);
  });

  test('no drawers for leftovers', () => {
    expect(sources.filter(file => /\/(utils?|helpers?|common|misc|index)(\/|\.tsx?$)/.test(file))).toEqual(
      [],
    );
  });
});
