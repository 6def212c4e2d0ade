import { svc } from './svc.ts';
import { svr } from './svr.ts';

export const svmEstimators = { svc, svr };
