import { expose } from 'comlink';
import { exportModel } from '../src/jobs/bodies/package/export-model.ts';
import { openPackage } from '../src/jobs/bodies/package/open-package.ts';
import { packVersion } from '../src/jobs/bodies/package/pack-version.ts';
import { surveyExports } from '../src/jobs/bodies/package/survey-exports.ts';
import type { PackagingApi } from '../src/jobs/contracts/packaging.ts';

expose({ survey: surveyExports, pack: packVersion, exportModel, openPackage } satisfies PackagingApi);
