import { expose } from 'comlink';
import {
  associate,
  count,
  describe,
  groups,
  map,
  pair,
  profile,
  relate,
  sets,
} from '../src/jobs/bodies/explore.ts';
import type { ExploreApi } from '../src/jobs/contracts/explore.ts';

expose({ count, profile, relate, describe, pair, associate, map, groups, sets } satisfies ExploreApi);
