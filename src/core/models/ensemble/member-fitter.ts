import { deriveSeed } from '../../random.ts';
import { estimatorEntries } from '../catalogue.ts';
import type { Engines, FitContext } from '../estimator.ts';
import type { LearningRows } from './learning-rows.ts';
import type { Members, NamedMember } from './members.ts';

/** One fit of a member that is to come. */
export interface PlannedFit {
  readonly member: NamedMember;
  readonly rows: number;
  readonly features: number;
}

/** What a member's fit is told beyond its rows. */
export interface MemberContext {
  readonly classes: number;
  readonly positive?: number | null;
  readonly categorical?: readonly boolean[] | undefined;
  /** What members are asked with for rows that they did not learn from. */
  readonly engines?: Engines | undefined;
}

const format = 'terrarium-ensemble-checkpoint/1';

/** The models that are finished, in the order of the fits, and how far the next one had come. */
interface Checkpoint {
  readonly format: typeof format;
  readonly finished: readonly object[];
  readonly current: object | null;
}

/**
 * Gives a function that fits members one after another in the planned order: each with a seed of its own, its progress
 * as its share of the whole by what the catalogue says it costs. What an earlier fit that was cut off had finished is
 * not fitted again.
 */
export function memberFitter(members: Members, context: FitContext, plan: readonly PlannedFit[]) {
  const estimatorFor = context.estimatorFor ?? members.estimatorFor;
  const seconds = plan.map(({ member, rows, features }) =>
    estimatorEntries[member.estimator].seconds({ rows, features, classes: context.classes }),
  );
  const total = sum(seconds);
  const resumed = checkpointOf(context.resumeFrom);
  const finished: object[] = [];

  return async function fitNext(rows: LearningRows, own: MemberContext): Promise<object> {
    const index = finished.length;
    const report = (fraction: number) =>
      context.report?.((sum(seconds.slice(0, index)) + fraction * seconds[index]!) / total);
    const save = (current: object | null) =>
      context.checkpoint?.({ format, finished: [...finished], current });
    const known = resumed?.finished[index];
    if (known !== undefined) {
      finished.push(known);
      report(1);
      return known;
    }
    const { estimator, params } = plan[index]!.member;
    const algorithm = await estimatorFor(estimator);
    const begun = resumed?.finished.length === index ? resumed.current : null;
    const model = await algorithm.fit(
      rows.features,
      rows.target,
      { ...algorithm.defaults, ...params },
      {
        seed: deriveSeed(context.seed, index),
        classes: own.classes,
        ...(own.positive !== undefined && { positive: own.positive }),
        report,
        ...(rows.sampleWeight && { sampleWeight: rows.sampleWeight }),
        ...(own.categorical && { categorical: own.categorical }),
        ...(context.engines && { engines: context.engines }),
        ...(context.estimatorFor && { estimatorFor: context.estimatorFor }),
        ...(begun && { resumeFrom: begun }),
        ...(context.checkpoint && { checkpoint: save }),
      },
    );
    finished.push(model);
    save(null);
    return model;
  };
}

/** One of another kind belongs to another fit: everything is fitted anew. */
function checkpointOf(state: object | undefined): Checkpoint | null {
  return state !== undefined && 'format' in state && state.format === format ? (state as Checkpoint) : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
