import { serveKernelTasks } from '../src/jobs/bodies/kernel-thread.ts';

serveKernelTasks();
