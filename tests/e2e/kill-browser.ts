import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** The processes of the browser at work on a profile, on Linux: the one started with it, and all that it started. */
function processesOf(profile: string): readonly Process[] {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => readProcess(Number(name)));
  const ours = all.filter(({ command }) => command.split('\0').includes(`--user-data-dir=${profile}`));
  const pids = new Set(ours.map(({ pid }) => pid));
  for (let size = 0; size < pids.size; ) {
    size = pids.size;
    for (const { pid, parent } of all) if (pids.has(parent)) pids.add(pid);
  }
  return all.filter(({ pid }) => pids.has(pid));
}

function readProcess(pid: number): readonly Process[] {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
    return [{ pid, parent: Number(afterName.split(' ')[1]), command }];
  } catch {
    return []; // It ended while we looked.
  }
}

/** Ends the browser at work on a profile as a power cut would: at once, and without a chance to tidy up. */
export function killBrowser(profile: string): void {
  const processes = processesOf(profile);
  if (processes.length === 0) throw new Error(`no browser is at work on ${profile}`);
  for (const { pid } of processes) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with its parent.
    }
  }
}

/** Bytes of memory that the pages and workers of the browser at work on a profile hold together. */
export function rendererMemory(profile: string): number {
  return processesOf(profile)
    .filter(({ command }) => command.includes('--type=renderer'))
    .reduce((sum, { pid }) => sum + residentBytes(pid), 0);
}

/** Milliseconds of processor time that the pages and workers of the browser at work on a profile have taken, to ten. */
export function rendererTime(profile: string): number {
  return processesOf(profile)
    .filter(({ command }) => command.includes('--type=renderer'))
    .reduce((sum, { pid }) => sum + processorTime(pid), 0);
}

/** Linux counts it in hundredths of a second. */
function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

function residentBytes(pid: number): number {
  try {
    const kibibytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kibibytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
