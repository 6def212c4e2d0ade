/**
 * `npm run fuzz`: ten thousand generated tables through import, quality, preparation, training, scoring and every export.
 * `npm run fuzz -- 500 7000` takes 500 tables, from seed 7000 on. Ends with how far they came, and in failure when one
 * hung, failed without a name of ours, lost a cell or was given NaN for a prediction.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { FuzzMessage, FuzzShare } from './share.ts';
import type { Outcome } from './whole-way.ts';

const [tables = 10_000, firstSeed = 0] = process.argv.slice(2).map(Number);
/** A table of sixty rows takes about 20 ms. */
const mostSeconds = 20;
const mostShown = 20;

const outcomes: Record<Outcome | 'failed' | 'hung', number> = {
  predicted: 0,
  imported: 0,
  refused: 0,
  failed: 0,
  hung: 0,
};
let slowest = 0;

function takeShare(share: FuzzShare): Promise<void> {
  return new Promise((resolve, reject) => {
    // A process, which can be ended in the midst of an endless loop.
    const worker = fork(new URL('./take-share.ts', import.meta.url), [JSON.stringify(share)], {
      execArgv: ['--import', 'tsx'],
    });
    let watch: NodeJS.Timeout | undefined;
    let began = 0;
    const hangs = (seed: number) => {
      outcomes.hung++;
      console.log(`seed ${seed} hangs`);
      worker.removeAllListeners('exit').kill('SIGKILL');
      takeShare({ ...share, first: seed + share.step }).then(resolve, reject);
    };
    worker.on('message', (message: FuzzMessage) => {
      clearTimeout(watch);
      if (message.kind === 'begins') {
        began = performance.now();
        watch = setTimeout(() => hangs(message.seed), mostSeconds * 1000);
        return;
      }
      slowest = Math.max(slowest, performance.now() - began);
      if (message.kind === 'ends') outcomes[message.outcome]++;
      else if (outcomes.failed++ < mostShown)
        console.log(`seed ${message.seed}: ${message.reason}\n${message.text.slice(0, 600)}\n`);
    });
    worker.on('error', reject);
    worker.on('exit', code => {
      if (code === 0) resolve();
      else reject(new Error(`a worker ended with ${code}`));
    });
  });
}

const started = performance.now();
const workers = Math.min(availableParallelism(), 8);
const end = firstSeed + tables;
await Promise.all(
  Array.from({ length: workers }, (_, w) => takeShare({ first: firstSeed + w, step: workers, end })),
);
const seconds = (performance.now() - started) / 1000;
console.log(
  `${tables} tables in ${seconds.toFixed(0)} s, the slowest in ${(slowest / 1000).toFixed(2)} s: ` +
    `${outcomes.predicted} predicted, ${outcomes.imported} imported, ${outcomes.refused} refused by name, ` +
    `${outcomes.failed} failed, ${outcomes.hung} hung`,
);
process.exitCode = outcomes.failed + outcomes.hung === 0 ? 0 : 1;
