import { expose } from 'comlink';
import type { ExpectationsApi } from '../src/jobs/contracts/expectations.ts';
import { check, propose, refer } from '../src/jobs/bodies/expectations.ts';

expose({ propose, check, refer } satisfies ExpectationsApi);
