import { expose } from 'comlink';
import type { PredictionApi } from '../src/jobs/contracts/prediction.ts';
import { predictFile } from '../src/jobs/bodies/predict-file.ts';
import { predictRow } from '../src/jobs/bodies/predict-row.ts';

expose({ predictRow, predictFile } satisfies PredictionApi);
