import { expose } from 'comlink';
import { trialsThread } from '../src/jobs/bodies/trials.ts';

expose(trialsThread());
