import { expose } from 'comlink';
import { exportDataset } from '../src/jobs/bodies/export-dataset.ts';
import type { ExportApi } from '../src/jobs/contracts/export.ts';

expose({ exportDataset } satisfies ExportApi);
