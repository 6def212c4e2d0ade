import { expose } from 'comlink';
import type { IngestApi } from '../src/jobs/contracts/ingest.ts';
import { changeKinds, importTable, relate } from '../src/jobs/bodies/ingest.ts';

expose({ importTable, changeKinds, relate } satisfies IngestApi);
