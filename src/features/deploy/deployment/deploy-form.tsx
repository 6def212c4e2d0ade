import { type FormEvent, useState } from 'react';
import { heldRuleOf, isOutdated } from '../../../lifecycle/evaluation/held-rule.ts';
import { groupCaution } from '../../../lifecycle/evaluation/rule-words.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { readDeploymentDoor } from '../../../storage/governance/deployment-door.ts';
import { deployRun } from '../../../storage/models/deploy-run.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Columns, Row, Stack } from '../../../ui/layout/stack.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { Candidate, describeRun } from './candidate.tsx';
import { DoorNotice } from './door-notice.tsx';
import type { DeployState, FinishedRun } from './read-deploy-state.ts';

const onDoor = onChangeOf('projects', 'approvals', 'documents', 'decisions', 'businessProblems');

type Deploying =
  | { readonly state: 'idle' | 'running' }
  | { readonly state: 'done'; readonly model: string; readonly version: number }
  | { readonly state: 'failed'; readonly error: Error };

/** What will be deployed, under which name, and the button that does it. */
export function DeployForm({
  state: { project, runs, models, versions, deployment, decisions },
  run,
  onChooseRun,
}: {
  readonly state: DeployState;
  readonly run: FinishedRun;
  readonly onChooseRun: (id: string) => void;
}) {
  const [name, setName] = useState(models[0]?.name ?? project.name);
  const [deploying, setDeploying] = useState<Deploying>({ state: 'idle' });
  const held = heldRuleOf(decisions, run.id);
  const door = useLatest(
    useLoaded(() => readDeploymentDoor({ projectId: project.id, runId: run.id }), [run.id], onDoor),
  );
  const trimmed = name.trim();
  const next = Math.max(0, ...versions.filter(one => one.model === trimmed).map(one => one.version)) + 1;

  const deploy = async (event: FormEvent) => {
    event.preventDefault();
    if (trimmed === '') return;
    setDeploying({ state: 'running' });
    try {
      const { model, version } = await deployRun({
        projectId: project.id,
        runId: run.id,
        datasetVersionId: run.datasetVersionId,
        modelName: trimmed,
        at: Date.now(),
      });
      setDeploying({ state: 'done', model, version });
    } catch (reason) {
      setDeploying({ state: 'failed', error: reason instanceof Error ? reason : new Error(String(reason)) });
    }
  };

  return (
    <Panel
      title={deployment ? 'Deploy another run' : 'To be deployed'}
      description="The whole pipeline: the fitted preparation and the model, as one piece."
    >
      <form onSubmit={event => void deploy(event)}>
        <Stack>
          <Columns least="16rem">
            {runs.length > 1 && (
              <SelectField
                label="Run"
                value={run.id}
                onChange={onChooseRun}
                options={runs.map(one => ({ value: one.id, label: describeRun(one) }))}
              />
            )}
            <TextField
              label="Model name"
              value={name}
              onChange={setName}
              required
              error={trimmed === '' ? 'A model needs a name.' : undefined}
              hint={trimmed === '' ? undefined : `This becomes version ${next}, with the alias champion.`}
            />
          </Columns>
          <Candidate run={run} held={held} />
          {held?.rule.kind === 'groups' && (
            <Notice tone="warning" title="People are decided about by group">
              {groupCaution} {held.rule.columns.map(({ name: column }) => column).join(' and ')} must be given
              with each row, though the model may not use it.
            </Notice>
          )}
          {door.state === 'done' && <DoorNotice door={door.value} run={run} />}
          {door.state === 'failed' && (
            <ErrorNotice title="Whether it may be deployed could not be read" error={door.error} />
          )}
          {deployment?.runId === run.id && deploying.state !== 'done' && (
            <Notice>
              {isOutdated(deployment.held, held)
                ? `This run is the one that answers now, as version ${deployment.version}, by another decision.`
                : `This run is the one that answers now, as version ${deployment.version}.`}
            </Notice>
          )}
          {deploying.state === 'done' && (
            <Notice tone="success" title={`${deploying.model}, version ${deploying.version}, is deployed`}>
              It answers on the Predict page from now on, also without a network.
            </Notice>
          )}
          {deploying.state === 'failed' && (
            <ErrorNotice title="The model was not deployed" error={deploying.error} />
          )}
          {door.state === 'done' && door.value.obstacle === null && (
            <Row>
              <Button
                type="submit"
                variant={deployment ? 'secondary' : 'primary'}
                busy={deploying.state === 'running'}
                disabled={trimmed === ''}
              >
                Deploy
              </Button>
            </Row>
          )}
        </Stack>
      </form>
    </Panel>
  );
}
