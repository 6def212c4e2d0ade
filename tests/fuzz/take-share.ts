import * as fc from 'fast-check';
import { anyFile } from './any-file.ts';
import { goTheWholeWay } from './whole-way.ts';
import type { FuzzMessage, FuzzShare } from './share.ts';

const { first, step, end } = JSON.parse(process.argv[2]!) as FuzzShare;
const tell = (message: FuzzMessage) => process.send!(message);

for (let seed = first; seed < end; seed += step) {
  const [file] = fc.sample(anyFile, { seed, numRuns: 1 });
  tell({ kind: 'begins', seed });
  try {
    tell({ kind: 'ends', seed, outcome: await goTheWholeWay(file!) });
  } catch (error) {
    const { name, message, stack = '' } = error as Error;
    const place = stack.split('\n').find(line => /\/(src|tests)\//.test(line)) ?? '';
    tell({ kind: 'fails', seed, reason: `${name}: ${message} ${place.trim()}`, text: file!.text });
  }
}

process.disconnect();
