import { afterAll, expect, test } from 'vitest';
import { zeros } from '../../../src/core/matrix.ts';
import { histGradientBoostingClassifier } from '../../../src/core/models/boosting/hist-gradient-boosting-classifier.ts';
import { randomForestClassifier } from '../../../src/core/models/forest/random-forest-classifier.ts';
import { createRandom } from '../../../src/core/random.ts';
import { loadBoostingEngine } from '../../../src/kernels/boosting/load.ts';
import { loadTreeGrower } from '../../../src/kernels/forest/load.ts';
import type { KernelThreads } from '../../../src/kernels/threads/kernel-threads.ts';
import { createSharedMemory } from '../../../src/kernels/threads/shared-memory.ts';
import { nodeThreads } from './node-threads.ts';

const threads = await nodeThreads(1);
afterAll(() => threads?.end());

const memories: { readonly memory: WebAssembly.Memory; readonly size: number }[] = [];
const noting: KernelThreads | null = threads && {
  ...threads,
  send: task => {
    memories.push({ memory: task.memory, size: task.memory.buffer.byteLength });
    threads.send(task);
  },
};

const [rows, columns, classes] = [30_000, 12, 5];
const random = createRandom(1);
const features = zeros(rows, columns);
for (let i = 0; i < features.data.length; i++) features.data[i] = random();
const target = Float64Array.from({ length: rows }, (_, row) =>
  Math.floor(classes * features.data[row * columns]!),
);

test.runIf(threads)('a memory that threads share has its size before they come, and keeps it', async () => {
  const engines = {
    boosting: (await loadBoostingEngine(noting, 1))!,
    forest: (await loadTreeGrower(noting, 1))!,
  };
  const context = { seed: 1, classes, engines };
  const boosted = { ...histGradientBoostingClassifier.defaults, maxIter: 3, maxLeafNodes: null };
  await histGradientBoostingClassifier.fit(features, target, boosted, context);
  await randomForestClassifier.fit(
    features,
    target,
    { ...randomForestClassifier.defaults, nEstimators: 4 },
    context,
  );
  expect(memories.length).toBeGreaterThanOrEqual(2);
  for (const { memory, size } of memories) expect(memory.buffer.byteLength).toBe(size);
});

test('a memory that nobody could address is not made', () => {
  expect(createSharedMemory(2 ** 32 + 1)).toBeNull();
  expect(createSharedMemory(100_000)?.buffer.byteLength).toBe(131_072);
});
