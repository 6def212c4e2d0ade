import { drawsLots, groupCaution, lotWords, ruleSentence } from '../../lifecycle/evaluation/rule-words.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import type { AnsweringModel } from './read-deployed-model.ts';

/** By which rule the deployed model says what a row is, where a person decided on one, and whether another was decided on since. */
export function AnsweringRule({
  model: { deployment, pipeline, isDecidedSince },
}: {
  readonly model: AnsweringModel;
}) {
  const { rule, target } = pipeline;
  return (
    <>
      {rule && target.task === 'classification' && (
        <Notice title="It says what was decided">
          <p>{ruleSentence(rule, target.classes)}</p>
          {drawsLots(rule) && <p>{lotWords}</p>}
          {rule.kind === 'groups' && <p>{groupCaution}</p>}
        </Notice>
      )}
      {isDecidedSince && (
        <Notice
          tone="warning"
          title="Something else was decided since"
          actions={
            <ButtonLink href={`${phasePath(deployment.projectId, 'deploy')}?run=${deployment.runId}`}>
              Go to Deploy
            </ButtonLink>
          }
        >
          Version {deployment.version} goes on answering as it was deployed. Deploy its run again for the
          decision to hold.
        </Notice>
      )}
    </>
  );
}
