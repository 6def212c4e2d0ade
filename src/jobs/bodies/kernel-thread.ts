import { type KernelTask, runTask } from '../../kernels/threads/kernel-task.ts';

/** Makes this worker a thread of kernels: says that it is up, then does the tasks that it is sent. */
export function serveKernelTasks(): void {
  addEventListener('message', ({ data }: MessageEvent<KernelTask>) => runTask(data));
  postMessage('ready');
}
