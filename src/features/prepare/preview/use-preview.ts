import { useCallback, useEffect, useState } from 'react';
import type { PreparationPlan } from '../../../core/preprocessing/plan.ts';
import type { PreparationPreview } from '../../../core/selection/preview-preparation.ts';
import type { RowChoice } from '../../../core/selection/preview-rows.ts';
import type { PreparationQuestion } from '../../../jobs/contracts/preparation.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import { previewPreparation } from '../../../jobs/preparation.ts';
import { useJob } from '../../../jobs/use-job.ts';

/** A pause after the last change, so that what is typed is not previewed letter by letter. */
const pause = 400;

/** What the worker last said of the preparation. */
export interface PreviewState {
  /** The last answer; null before the first. */
  readonly preview: PreparationPreview | null;
  /** The plan that it is of: groups without columns are not in it. */
  readonly plan: PreparationPlan;
  /** Whether the preparation has changed since that answer. */
  readonly outdated: boolean;
  readonly running: { readonly progress: Progress | null } | null;
  readonly error: Error | null;
  readonly ask: () => void;
  readonly cancel: () => void;
}

interface Previewed {
  readonly key: string;
  readonly value: PreparationPreview;
  readonly plan: PreparationPlan;
}

/** Previews the preparation when asked to; with `follows`, by itself after each change too. */
export function usePreview(
  question: PreparationQuestion,
  rows: RowChoice,
  defaultPlan: PreparationPlan,
  follows: boolean,
): PreviewState {
  const { job, start, cancel: end } = useJob<Progress, PreparationPreview>();
  const [latest, setLatest] = useState<Previewed | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const key = JSON.stringify({ question, rows });
  const plan = question.settings.preparation ?? defaultPlan;
  const ask = useCallback(async () => {
    setLeft(null);
    const value = await start(report => previewPreparation({ ...question, rows }, report));
    if (value !== null) setLatest({ key, value, plan });
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for question and rows, and with them for the plan
  }, [key, start]);
  const current = latest?.key === key;
  useEffect(() => {
    if (!follows || current || left === key) return undefined;
    const timer = setTimeout(() => void ask(), pause);
    return () => clearTimeout(timer);
  }, [follows, current, left, key, ask]);
  return {
    preview: latest?.value ?? null,
    plan: latest?.plan ?? plan,
    outdated: !current,
    running: job.state === 'running' ? { progress: job.progress } : null,
    error: job.state === 'failed' && !current ? job.error : null,
    ask: () => void ask(),
    cancel: () => {
      end();
      setLeft(key);
    },
  };
}
