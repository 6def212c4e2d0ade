import { drawsLots, groupCaution, lotWords } from '../../../lifecycle/evaluation/rule-words.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import type { DecisionMeans } from './decision-option.ts';
import '../evaluate-page.css';
import { OwnTrainingButton } from './own-training-button.tsx';
import { ownTraining } from './own-training.ts';

/** What it takes to bring a decision about, and what must be known before. */
export function DecisionMeansNote({
  run,
  means,
  columns,
}: EvaluateViewProps & { readonly means: DecisionMeans; readonly columns: readonly string[] }) {
  const by = columns.join(' and ');
  switch (means.kind) {
    case 'nothing':
      return (
        <p className="evaluate-plan-note">
          The model goes on saying what it was trained to say, of everyone by the same threshold.
        </p>
      );
    case 'rule':
      return (
        <Notice tone="warning" title="The model is deployed so next time">
          <p>
            Recorded, it holds from the next deployment of this run on. Each row must then come with {by}; a
            row without it, or with a value that was never seen, is decided about as it was trained.
          </p>
          {drawsLots(means.rule) && <p>{lotWords}</p>}
          <p>{groupCaution}</p>
        </Notice>
      );
    case 'not deployable':
      return (
        <Notice title="It can be recorded, not deployed">
          Thresholds by group tell one class from another; here are more than two.
        </Notice>
      );
    case 'training': {
      const input = ownTraining(run, means.change);
      return (
        <Stack>
          <p className="evaluate-plan-note">
            It takes another model. Trained as a run of its own, it can be evaluated and deployed as any
            other; this run stays as it is.
          </p>
          {input === null ? (
            <p className="evaluate-plan-note">
              The model of this run was put together of others by a search: it cannot be trained so by itself.
            </p>
          ) : (
            <OwnTrainingButton runId={run.id} input={input} />
          )}
          {input?.settings.reweighing && input.settings.reweighing.groups === undefined && (
            <Row>
              <ButtonLink href={trainAddress(run.projectId, columns)}>Compare models so on Train</ButtonLink>
            </Row>
          )}
        </Stack>
      );
    }
    default:
      return means satisfies never;
  }
}

function trainAddress(projectId: string, columns: readonly string[]): string {
  const search = new URLSearchParams(columns.map(column => ['reweigh', column]));
  return `${phasePath(projectId, 'train')}?${search.toString()}`;
}
