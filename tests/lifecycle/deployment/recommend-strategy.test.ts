import { expect, test } from 'vitest';
import {
  judgeStrategies,
  recommendStrategy,
  type ServingNeeds,
} from '../../../src/lifecycle/deployment/recommend-strategy.ts';
import { strategies } from '../../../src/lifecycle/deployment/strategies.ts';

const nothingSaid: ServingNeeds = { volume: null, speed: null, data: null, asker: null, network: null };

test.each<[string, ServingNeeds, string]>([
  [
    'a nurse at a bedside, whose rows stay, without a network',
    { volume: 'one', speed: 'now', data: 'stays', asker: 'person', network: 'never' },
    'edge',
  ],
  [
    'the churn list of the month',
    { volume: 'many', speed: 'later', data: 'stays', asker: 'person', network: 'sometimes' },
    'batch',
  ],
  [
    'a form of the same site that asks while somebody types',
    { volume: 'one', speed: 'now', data: 'stays', asker: 'program', network: 'sometimes' },
    'api',
  ],
  [
    'a shop of thousands of requests by other systems',
    { volume: 'many', speed: 'now', data: 'leaves', asker: 'program', network: 'always' },
    'cloud',
  ],
])('%s: %s', (_, needs, expected) => {
  expect(recommendStrategy(needs)!.id).toBe(expected);
});

test('nothing is recommended before anything is known', () => {
  expect(recommendStrategy(nothingSaid)).toBeNull();
});

test.each(allNeeds().filter(({ data, network }) => data === 'stays' || network === 'never'))(
  'rows that may not leave, or have no way out, never get the cloud: %j',
  needs => {
    const judged = judgeStrategies(needs);
    expect(judged.at(-1)).toMatchObject({ id: 'cloud', ruledOut: expect.stringMatching(/\.$/) });
    expect(judged).toHaveLength(strategies.length);
  },
);

test('each recommendation has a reason, and each of the four fits somebody best', () => {
  const recommended = allNeeds().map(needs => recommendStrategy(needs)!);
  expect(recommended.filter(({ pros }) => pros.length === 0)).toEqual([]);
  expect(recommended.filter(({ ruledOut }) => ruledOut !== null)).toEqual([]);
  expect(new Set(recommended.map(({ id }) => id)).size).toBe(4);
});

test('a reason that two answers give is said once', () => {
  const edge = judgeStrategies({ ...nothingSaid, data: 'stays', network: 'never' }).find(
    ({ id }) => id === 'edge',
  );
  expect(edge!.pros).toEqual(['No row leaves the device.', 'It works without a network.']);
});

/** Every way to answer all five questions. */
function allNeeds(): readonly ServingNeeds[] {
  return (['one', 'some', 'many'] as const).flatMap(volume =>
    (['now', 'later'] as const).flatMap(speed =>
      (['stays', 'leaves'] as const).flatMap(data =>
        (['person', 'program'] as const).flatMap(asker =>
          (['always', 'sometimes', 'never'] as const).map(network => ({
            volume,
            speed,
            data,
            asker,
            network,
          })),
        ),
      ),
    ),
  );
}
