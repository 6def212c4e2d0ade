import { expose } from 'comlink';
import { preview, recommend } from '../src/jobs/bodies/splits.ts';
import type { SplitsApi } from '../src/jobs/contracts/splits.ts';

expose({ recommend, preview } satisfies SplitsApi);
