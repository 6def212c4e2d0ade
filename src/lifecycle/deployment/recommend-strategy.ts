import { strategies, type StrategyId } from './strategies.ts';

/** What a project asks of the way in which its model answers; null where nobody has said. */
export interface ServingNeeds {
  readonly volume: 'one' | 'some' | 'many' | null;
  readonly speed: 'now' | 'later' | null;
  readonly data: 'stays' | 'leaves' | null;
  readonly asker: 'person' | 'program' | null;
  readonly network: 'always' | 'sometimes' | 'never' | null;
}

/** How a strategy meets the needs. */
export interface JudgedStrategy {
  readonly id: StrategyId;
  readonly points: number;
  /** Why it cannot be; null where it can. */
  readonly ruledOut: string | null;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
}

interface Consideration {
  readonly strategy: StrategyId;
  /** Above 0 speaks for it, below against it; null rules it out. */
  readonly weight: number | null;
  readonly reason: string;
}

const on = (strategy: StrategyId, weight: number | null, reason: string): Consideration => ({
  strategy,
  weight,
  reason,
});

type Answers = { readonly [Need in keyof ServingNeeds]: NonNullable<ServingNeeds[Need]> };

/** What each answer says of the strategies that it touches. */
const considerations: {
  readonly [Need in keyof Answers]: Readonly<Record<Answers[Need], readonly Consideration[]>>;
} = {
  volume: {
    one: [
      on('edge', 1, 'A form suits one row at a time.'),
      on('api', 1, 'A request suits one row at a time.'),
      on('batch', -1, 'A file for one row is a detour.'),
    ],
    some: [
      on('api', 1, 'Up to 1,000 rows go into one request.'),
      on('batch', 1, 'A file takes them in one go.'),
      on('edge', -1, 'Each row would have to be typed.'),
    ],
    many: [
      on('batch', 3, 'Thousands of rows go through in one file.'),
      on('cloud', 1, 'More machines can share thousands of rows.'),
      on('api', -1, 'A request takes at most 1,000 rows.'),
      on('edge', -3, 'Nobody types thousands of rows.'),
    ],
  },
  speed: {
    now: [
      on('edge', 1, 'It answers at once, without a way over a network.'),
      on('api', 1, 'It answers within milliseconds.'),
      on('batch', -2, 'A file is answered when somebody gets to it.'),
    ],
    later: [on('batch', 2, 'What can wait is cheapest done together.')],
  },
  data: {
    stays: [
      on('edge', 1, 'No row leaves the device.'),
      on('batch', 1, 'The file is read on this device.'),
      on('api', 1, 'Rows stay within this browser.'),
      on('cloud', null, 'Rows would leave the device, which they may not.'),
    ],
    leaves: [on('cloud', 1, 'Rows may leave the device.')],
  },
  asker: {
    person: [
      on('edge', 2, 'A person gets a form with what training saw, and an explanation.'),
      on('batch', 1, 'A person can drop a file.'),
      on('api', -2, 'It speaks JSON, which people do not.'),
    ],
    program: [
      on('api', 2, 'A program asks over HTTP and reads JSON.'),
      on('cloud', 2, 'Any program can ask a server of yours.'),
      on('edge', -3, 'A program cannot fill in a form.'),
    ],
  },
  network: {
    always: [on('cloud', 1, 'A network is always there.')],
    sometimes: [
      on('edge', 1, 'It works without a network.'),
      on('api', 1, 'It works without a network.'),
      on('cloud', -2, 'It is out of reach whenever the network is.'),
    ],
    never: [
      on('edge', 1, 'It works without a network.'),
      on('batch', 1, 'It works without a network.'),
      on('api', 1, 'It works without a network.'),
      on('cloud', null, 'There is no network to reach it over.'),
    ],
  },
};

/**
 * The strategies, the fittest first: those that are ruled out at the end, of equals the one that is simpler to run. Each
 * answer gives or takes points, and says why.
 */
export function judgeStrategies(needs: ServingNeeds): readonly JudgedStrategy[] {
  const said = considered(needs);
  const judged = strategies.map(({ id }): JudgedStrategy => {
    const own = said.filter(({ strategy }) => strategy === id);
    const reasons = (speaks: (weight: number) => boolean) => [
      ...new Set(own.filter(({ weight }) => weight !== null && speaks(weight)).map(({ reason }) => reason)),
    ];
    return {
      id,
      points: own.reduce((sum, { weight }) => sum + (weight ?? 0), 0),
      ruledOut: own.find(({ weight }) => weight === null)?.reason ?? null,
      pros: reasons(weight => weight > 0),
      cons: reasons(weight => weight < 0),
    };
  });
  const rank = ({ points, ruledOut }: JudgedStrategy) =>
    ruledOut === null ? points : Number.NEGATIVE_INFINITY;
  return judged.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}

/** The one that fits best; null until anything is known. */
export function recommendStrategy(needs: ServingNeeds): JudgedStrategy | null {
  const isAnySaid = Object.values(needs).some(answer => answer !== null);
  return isAnySaid ? judgeStrategies(needs)[0]! : null;
}

function considered(needs: ServingNeeds): readonly Consideration[] {
  const { volume, speed, data, asker, network } = needs;
  return [
    ...(volume === null ? [] : considerations.volume[volume]),
    ...(speed === null ? [] : considerations.speed[speed]),
    ...(data === null ? [] : considerations.data[data]),
    ...(asker === null ? [] : considerations.asker[asker]),
    ...(network === null ? [] : considerations.network[network]),
  ];
}
