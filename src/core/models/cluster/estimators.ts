import { dbscan } from './dbscan.ts';
import { gaussianMixture } from './mixture/gaussian-mixture.ts';
import { kMeans } from './k-means.ts';
import { miniBatchKMeans } from './mini-batch-k-means.ts';

export const clusterEstimators = { kMeans, miniBatchKMeans, dbscan, gaussianMixture };
