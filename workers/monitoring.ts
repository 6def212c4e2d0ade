import { expose } from 'comlink';
import type { MonitoringApi } from '../src/jobs/contracts/monitoring.ts';
import { assess } from '../src/jobs/bodies/monitoring.ts';

expose({ assess } satisfies MonitoringApi);
