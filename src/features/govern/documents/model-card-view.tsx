import { useSearchParams } from 'wouter';
import { useInsight } from '../../../jobs/use-insight.ts';
import { type CardKnowledge, answeringRule } from '../../../lifecycle/documents/card-knowledge.ts';
import { modelCard } from '../../../lifecycle/documents/model-card.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { getDocument } from '../../../storage/governance/documents.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Loading } from '../../../ui/loading/loading.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import { fairnessAsks } from '../../../jobs/contracts/questions/fairness-asks.ts';
import type { GovernViewProps } from '../govern-views.ts';
import { DocumentEditor } from './document-editor.tsx';
import { type StoredCardKnowledge, readCardKnowledge } from '../../../storage/governance/card-knowledge.ts';

const onCard = onChangeOf(
  'documents',
  'businessProblems',
  'decisions',
  'approvals',
  'deployments',
  'runs',
  'dataSources',
);

/** The card of the model of the run in the address, else of the deployed one, else of the latest finished training. */
export function ModelCardView({ projectId }: GovernViewProps) {
  const [search] = useSearchParams();
  const runId = search.get('run');
  const loaded = useLatest(useLoaded(() => readCardKnowledge(projectId, runId), [projectId, runId], onCard));
  return (
    <WhenLoaded loaded={loaded} loadingLabel="Reading the project…" failedTitle="The card could not be made">
      {known =>
        known === null ? (
          <EmptyState
            title="There is no model to describe yet"
            action={
              <ButtonLink href={phasePath(projectId, 'train')} variant="primary">
                Go to Train
              </ButtonLink>
            }
          >
            A model card says what a model is for, what it learned from, how well it does and for whom, and
            what it must not be used for. Its numbers are written by the app; the words are yours.
          </EmptyState>
        ) : (
          <Card key={known.run.id} stored={known} />
        )
      }
    </WhenLoaded>
  );
}

function Card({ stored }: { readonly stored: StoredCardKnowledge }) {
  const { run, project, people } = stored;
  const metrics = useInsight('metrics', run.id, {});
  const held = answeringRule(stored);
  const fairness = useInsight(
    'fairness',
    run.id,
    people === null ? null : fairnessAsks(run, people, held?.decisionId ?? null),
  );
  const decided = useInsight('decided', run.id, held && { decision: held.decisionId });
  const measuring =
    underWay(metrics.job.state) ||
    (held !== null && underWay(decided.job.state)) ||
    (people !== null && underWay(fairness.job.state));
  const known: CardKnowledge = {
    ...stored,
    intervals: metrics.job.state === 'done' ? metrics.job.value.metrics : null,
    decided: decided.job.state === 'done' ? decided.job.value.metrics : null,
    fairness:
      people !== null && fairness.job.state === 'done'
        ? { columns: [people], report: fairness.job.value.report }
        : null,
  };
  const words = useLatest(useLoaded(() => getDocument('model card', run.id), [run.id], onCard));
  return (
    <WhenLoaded loaded={words} loadingLabel="Reading the words…" failedTitle="The words could not be read">
      {written => (
        <Stack gap={5}>
          {measuring && <Loading label="Measuring intervals and groups…" />}
          <DocumentEditor
            written={modelCard(known, written?.words ?? {})}
            of={{ projectId: project.id, kind: 'model card', subject: run.id }}
            fileName={`${project.name}-model-card`}
          />
        </Stack>
      )}
    </WhenLoaded>
  );
}

function underWay(state: string): boolean {
  return state === 'idle' || state === 'running';
}
