import { expose } from 'comlink';
import { train } from '../src/jobs/bodies/training.ts';
import type { TrainingApi } from '../src/jobs/contracts/training.ts';

expose({ train } satisfies TrainingApi);
