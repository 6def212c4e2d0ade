import { expect, it } from 'vitest';
import { createChunkCache } from '../../../src/storage/data/chunk-cache.ts';

it('forgets what was not used for longest once it is full', () => {
  const cache = createChunkCache<string>(2);
  cache.set('a', 'A', 1);
  cache.set('b', 'B', 1);
  cache.get('a');
  cache.set('c', 'C', 1);
  expect(['a', 'b', 'c'].map(key => cache.get(key))).toEqual(['A', undefined, 'C']);
});

it('does not keep what is larger than itself, nor count a replaced value twice', () => {
  const cache = createChunkCache<string>(2);
  cache.set('a', 'A', 2);
  cache.set('a', 'a', 1);
  cache.set('b', 'B', 1);
  cache.set('huge', 'H', 3);
  expect(['a', 'b', 'huge'].map(key => cache.get(key))).toEqual(['a', 'B', undefined]);
});
