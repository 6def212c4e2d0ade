import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A Python program beside us that measures whenever it is told to. */
export interface Rival {
  /** What it said when it was ready: the versions of what it runs. */
  readonly greeting: string;
  /** Sends a line and resolves with the JSON of the line that comes back. */
  ask<T>(question: string): Promise<T>;
  stop(): void;
}

/**
 * Starts a program that prints a greeting when it is ready and then answers each line with one of JSON; null where
 * Python or what it imports is not installed (it exits before it greets). It is halted while it is not asked: threads of
 * OpenMP go on looking for work for a while, and would take a core from ours.
 */
export async function startRival(program: string, args: readonly string[]): Promise<Rival | null> {
  const python = spawn('/usr/bin/python3', ['-c', program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  const first = await Promise.race([
    lines.next(),
    once(python, 'error').then(() => ({ done: true as const })),
  ]);
  if (first.done) return null;
  return {
    greeting: first.value,
    ask: async <T>(question: string): Promise<T> => {
      python.kill('SIGCONT');
      python.stdin.write(`${question}\n`);
      const answer = await lines.next();
      python.kill('SIGSTOP');
      return JSON.parse(answer.value as string) as T;
    },
    stop: () => {
      python.kill('SIGCONT');
      python.stdin.end();
    },
  };
}
