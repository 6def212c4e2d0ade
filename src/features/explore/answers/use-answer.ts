import { useCallback, useEffect, useState } from 'react';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import {
  type ExploreAnswer,
  type ExploreInput,
  type ExploreQuestion,
  explore,
} from '../../../jobs/explore.ts';
import { useJob } from '../../../jobs/use-job.ts';

/** What the worker says to a question. */
export type Answer<T> = {
  readonly ask: () => void;
  readonly cancel: () => void;
} & (
  | { readonly state: 'asking'; readonly progress: Progress | null }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: Error }
  /** `outdated` while the answer to a slightly other question is on its way. */
  | { readonly state: 'done'; readonly value: T; readonly outdated: boolean }
);

/**
 * Asks a question of the table when first shown and whenever its input changes; the job before is cancelled.
 * The last answer stays while a new one about the same `subject` is on its way. Null asks nothing.
 */
export function useAnswer<Question extends ExploreQuestion>(
  question: Question,
  input: ExploreInput<Question> | null,
  subject: string = JSON.stringify(input),
): Answer<ExploreAnswer<Question>> {
  const { job, start, cancel: end } = useJob<Progress, ExploreAnswer<Question>>();
  const [latest, setLatest] = useState<{
    key: string;
    subject: string;
    value: ExploreAnswer<Question>;
  } | null>(null);
  const [cancelled, setCancelled] = useState<string | null>(null);
  const key = JSON.stringify(input);
  const ask = useCallback(async () => {
    setCancelled(null);
    if (input === null) return;
    const value = await start(report => explore(question, input, report));
    if (value !== null) setLatest({ key, subject, value });
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the input
  }, [question, key, subject, start]);
  useEffect(() => {
    void ask();
  }, [ask]);
  const actions = {
    ask: () => void ask(),
    cancel: () => {
      end();
      setCancelled(key);
    },
  };
  if (latest?.key === key) return { ...actions, state: 'done', value: latest.value, outdated: false };
  if (cancelled === key) return { ...actions, state: 'cancelled' };
  if (job.state === 'failed') return { ...actions, state: 'failed', error: job.error };
  if (latest?.subject === subject) return { ...actions, state: 'done', value: latest.value, outdated: true };
  return { ...actions, state: 'asking', progress: job.state === 'running' ? job.progress : null };
}
