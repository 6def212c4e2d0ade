import { expose } from 'comlink';
import { associate, describe, map, pair, profile, relate } from '../src/jobs/bodies/explore.ts';
import type { ExploreApi } from '../src/jobs/contracts/explore.ts';

expose({ profile, relate, describe, pair, associate, map } satisfies ExploreApi);
