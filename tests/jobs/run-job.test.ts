import { expose, proxy } from 'comlink';
import { expect, test, vi } from 'vitest';
import { InputError } from '../../src/core/errors.ts';
import { runJob } from '../../src/jobs/run-job.ts';

interface CounterApi {
  countTo(limit: number, report: (count: number) => void): Promise<number>;
  refuse(): Promise<never>;
  hang(): Promise<never>;
}

const counter: CounterApi = {
  async countTo(limit, report) {
    for (let count = 1; count <= limit; count++) report(count);
    return limit;
  },
  async refuse() {
    throw new InputError('row 17, column age: "abc" is not a number.', 'Correct it.');
  },
  hang: () => new Promise(() => {}),
};

/** What a page sees of a worker, over a real message channel: messages are copied, errors cross as Comlink sends them. */
class WorkerDouble extends EventTarget {
  readonly terminate = vi.fn<() => void>(() => this.#channel.port1.close());
  readonly #channel = new MessageChannel();
  constructor(api: object) {
    super();
    expose(api, this.#channel.port2);
    this.#channel.port1.addEventListener('message', ({ data }: MessageEvent) => {
      this.dispatchEvent(new MessageEvent('message', { data }));
    });
    this.#channel.port1.start();
  }
  postMessage(message: unknown, transfer: Transferable[]) {
    this.#channel.port1.postMessage(message, transfer);
  }
}

function run<T>(call: Parameters<typeof runJob<CounterApi, T>>[1]) {
  const worker = new WorkerDouble(counter);
  return { worker, job: runJob<CounterApi, T>(() => worker as unknown as Worker, call) };
}

test('a job reports, answers, and ends its worker', async () => {
  const heard: number[] = [];
  const { worker, job } = run(api =>
    api.countTo(
      3,
      proxy(count => void heard.push(count)),
    ),
  );
  expect(await job.result).toBe(3);
  await vi.waitFor(() => expect(heard).toEqual([1, 2, 3]));
  expect(worker.terminate).toHaveBeenCalledOnce();
});

test("the worker's error keeps its name and message", async () => {
  const { worker, job } = run(api => api.refuse());
  await expect(job.result).rejects.toMatchObject({
    name: 'InputError',
    message: 'row 17, column age: "abc" is not a number. Correct it.',
  });
  expect(worker.terminate).toHaveBeenCalledOnce();
});

test('cancelling ends the worker at once and rejects with AbortError, though the call hangs for ever', async () => {
  const { worker, job } = run(api => api.hang());
  await Promise.resolve();
  job.cancel();
  expect(worker.terminate).toHaveBeenCalled();
  await expect(job.result).rejects.toMatchObject({ name: 'AbortError' });
});

test('cancelling a job that is over changes nothing', async () => {
  const { job } = run(api =>
    api.countTo(
      1,
      proxy(() => {}),
    ),
  );
  await job.result;
  job.cancel();
  expect(await job.result).toBe(1);
});

test('a worker that dies rejects the pending call by name', async () => {
  const { worker, job } = run(api => api.hang());
  worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  await expect(job.result).rejects.toMatchObject({
    name: 'WorkerError',
    message: 'The background worker stopped: out of memory.',
  });
});

test('a worker that cannot be made rejects the result', async () => {
  const spawn = vi.fn<() => Worker>().mockThrow(new TypeError('not allowed'));
  await expect(runJob<CounterApi, never>(spawn, api => api.hang()).result).rejects.toThrow('not allowed');
});
