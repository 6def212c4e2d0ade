import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import {
  type SplitKind,
  type SplitPlan,
  type SplitSettings,
  defaultSplit,
} from '../../../core/selection/split-plan.ts';
import type { SplitRecommendation } from '../../../core/selection/splitting/recommend-split.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { describeSplit } from '../../../lifecycle/preparation/describe-split.ts';
import type { Problem } from '../../../lifecycle/project.ts';
import { trainingDefaults } from '../../../lifecycle/training/training-defaults.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ChoiceField } from '../../../ui/forms/choice-field.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';
import { columnsToSplitBy, firstPlan, kindsFor } from './split-choices.ts';
import { SplitOptions } from './split-options.tsx';
import { SplitOutcome } from './split-outcome.tsx';
import { splitWords } from './split-words.ts';
import { useRecommendation } from './use-split-answers.ts';
import './split-panel.css';

const defaultCuts: SplitSettings = { testShare: trainingDefaults.testShare, folds: trainingDefaults.folds };

/** Chooses how rows are cut into test and folds, recommends a way, and shows the parts that come of it. */
export function SplitPanel({
  dataset,
  problem,
  split,
  onChange,
}: {
  readonly dataset: DatasetVersion;
  readonly problem: Problem;
  /** Null: as training does by default. */
  readonly split: SplitSettings | null;
  readonly onChange: (split: SplitSettings | null) => void;
}) {
  const settings = split ?? defaultCuts;
  const plan = settings.split ?? defaultSplit(problem.task);
  const { profile } = dataset;
  const columns = useMemo(() => columnsToSplitBy(profile, problem.target), [profile, problem.target]);
  const recommendation = useRecommendation(dataset.id, problem);
  const recommended = recommendation.state === 'done' ? recommendation.value : null;
  const sentences = describeSplit(settings, problem.task);
  const choose = (kind: SplitKind) => {
    const first =
      recommended?.settings.split?.kind === kind
        ? recommended.settings.split
        : firstPlan(kind, columns, profile);
    if (first !== null) onChange({ ...settings, split: first });
  };
  const { place, focusChosen } = useFocusOnChosen();
  return (
    <Panel
      title="Split"
      description={`Test: ${inSentence(sentences.test)}; nothing learns from it. Models are compared on ${sentences.folds}.`}
      actions={
        split !== null && (
          <Button
            variant="quiet"
            onClick={() => {
              onChange(null);
              focusChosen();
            }}
          >
            Back to the default
          </Button>
        )
      }
    >
      <Stack>
        {recommendation.state === 'failed' && (
          <ErrorNotice title="No split can be recommended" error={recommendation.error} />
        )}
        {recommended !== null && (
          <Recommendation
            recommended={recommended}
            isChosen={isSame(settings, recommended.settings, problem)}
            onUse={() => {
              onChange(recommended.settings);
              focusChosen();
            }}
          />
        )}
        <div ref={place}>
          <ChoiceField
            legend="How the rows are split"
            value={plan.kind}
            onChange={choose}
            choices={kindsFor(problem.task).map(kind => ({
              value: kind,
              label: labelOf(kind, recommended),
              hint: splitWords[kind].use,
              disabled: firstPlan(kind, columns, profile) === null,
            }))}
          />
        </div>
        <SplitOptions
          settings={settings}
          split={plan}
          columns={columns}
          profile={profile}
          onChange={onChange}
        />
        <SplitOutcome dataset={dataset} problem={problem} settings={settings} />
      </Stack>
    </Panel>
  );
}

function labelOf(kind: SplitKind, recommended: SplitRecommendation | null): ReactNode {
  const { label } = splitWords[kind];
  if (recommended?.settings.split?.kind !== kind) return label;
  return (
    <>
      {label} <Tag tone="accent">Recommended</Tag>
    </>
  );
}

function Recommendation({
  recommended,
  isChosen,
  onUse,
}: {
  readonly recommended: SplitRecommendation;
  readonly isChosen: boolean;
  readonly onUse: () => void;
}) {
  const { settings, reason } = recommended;
  const label = nameOf(settings.split);
  return (
    <Notice
      tone={isChosen ? 'success' : 'info'}
      title={isChosen ? `As recommended: ${label}` : `Recommended: ${label}`}
      actions={isChosen ? undefined : <Button onClick={onUse}>Use it</Button>}
    >
      {reason}
    </Notice>
  );
}

/** As it stands after a colon. */
function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function nameOf(split: SplitPlan | undefined): string {
  if (split === undefined) return 'the default';
  const { label } = splitWords[split.kind];
  return 'repeats' in split && split.repeats > 1 ? `${label}, repeated ${split.repeats} times` : label;
}

/** The button that was pressed goes away: the focus moves on to the choice that it made. */
function useFocusOnChosen() {
  const place = useRef<HTMLDivElement>(null);
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    if (moves > 0) place.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [moves]);
  return { place, focusChosen: () => setMoves(count => count + 1) };
}

function isSame(chosen: SplitSettings, recommended: SplitSettings, { task }: Problem): boolean {
  const planOf = ({ split }: SplitSettings) => JSON.stringify(split ?? defaultSplit(task));
  return planOf(chosen) === planOf(recommended);
}
