import { expose } from 'comlink';
import type { IngestApi } from '../src/jobs/contracts/ingest.ts';
import { applyStep } from '../src/jobs/bodies/apply-step.ts';
import { measureGroups } from '../src/jobs/bodies/measure-groups.ts';
import { previewFile } from '../src/jobs/bodies/preview-file.ts';
import { importNewerFile, previewNewerFile } from '../src/jobs/bodies/newer-file.ts';
import { compareVersions } from '../src/jobs/bodies/compare-versions.ts';
import { scanForPersonalData } from '../src/jobs/bodies/scan-privacy.ts';
import { importTable } from '../src/jobs/bodies/ingest.ts';

expose({
  previewFile,
  importTable,
  previewNewerFile,
  importNewerFile,
  applyStep,
  scanForPersonalData,
  measureGroups,
  compareVersions,
} satisfies IngestApi);
