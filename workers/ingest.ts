import { expose } from 'comlink';
import type { IngestApi } from '../src/jobs/contracts/ingest.ts';
import { applyStep } from '../src/jobs/bodies/apply-step.ts';
import { changeKinds, importTable, relate } from '../src/jobs/bodies/ingest.ts';

expose({ importTable, changeKinds, applyStep, relate } satisfies IngestApi);
