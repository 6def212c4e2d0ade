import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.stubGlobal('location', new URL('https://terrarium.example/app/')));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const freshRealm = () => import('../../src/jobs/trusted-types.ts');

test('an address of our own is resolved', async () => {
  const { trustedScriptUrl } = await freshRealm();
  expect(trustedScriptUrl('assets/ingest.js')).toBe('https://terrarium.example/app/assets/ingest.js');
});

test.each(['https://elsewhere.example/x.js', '//elsewhere.example/x.js', 'data:text/javascript,1'])(
  '%s is refused',
  async url => {
    const { trustedScriptUrl } = await freshRealm();
    expect(() => trustedScriptUrl(url)).toThrow(/another origin/);
  },
);

test('the browser is asked for one policy only, named as the headers allow', async () => {
  const createPolicy = vi.fn<(name: string, rules: object) => object>((_, rules) => rules);
  vi.stubGlobal('trustedTypes', { createPolicy });
  const { trustedScriptUrl } = await freshRealm();
  trustedScriptUrl('a.js');
  trustedScriptUrl('b.js');
  expect(createPolicy).toHaveBeenCalledOnce();
  expect(createPolicy.mock.calls[0]?.[0]).toBe('terrarium');
});
