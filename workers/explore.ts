import { expose } from 'comlink';
import { associate, count, describe, map, pair, profile, relate, sets } from '../src/jobs/bodies/explore.ts';
import type { ExploreApi } from '../src/jobs/contracts/explore.ts';

expose({ count, profile, relate, describe, pair, associate, map, sets } satisfies ExploreApi);
