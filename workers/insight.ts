import { expose } from 'comlink';
import { ask } from '../src/jobs/bodies/insight.ts';
import type { InsightApi } from '../src/jobs/contracts/insight.ts';

expose({ ask } satisfies InsightApi);
