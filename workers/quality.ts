import { expose } from 'comlink';
import type { QualityApi } from '../src/jobs/contracts/quality.ts';
import { assessTable } from '../src/jobs/bodies/assess-table.ts';

expose({ assessTable } satisfies QualityApi);
