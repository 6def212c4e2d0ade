import { expose } from 'comlink';
import { byDefault, preview, propose } from '../src/jobs/bodies/preparation.ts';
import type { PreparationApi } from '../src/jobs/contracts/preparation.ts';

expose({ byDefault, propose, preview } satisfies PreparationApi);
