import { expose } from 'comlink';
import { erase } from '../src/jobs/bodies/erasure/erase.ts';
import { findPerson } from '../src/jobs/bodies/erasure/find-person.ts';
import type { ErasureApi } from '../src/jobs/contracts/erasure.ts';

expose({ findPerson, erase } satisfies ErasureApi);
