import { useState } from 'react';
import type { BusinessProblem, NextStep } from '../../../lifecycle/problem/business-problem.ts';
import type { FeasibilityAssessment } from '../../../lifecycle/feasibility/assess-feasibility.ts';
import { proposeSteps } from '../../../lifecycle/feasibility/propose-steps.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { KeptTextField } from '../../../ui/forms/kept-text-field.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { ChangeProblem } from '../use-business-problem.ts';

/** What is to be done next, by whom and until when. */
export function NextStepsPanel({
  assessment,
  business,
  change,
}: {
  readonly assessment: FeasibilityAssessment;
  readonly business: BusinessProblem;
  readonly change: ChangeProblem;
}) {
  const [text, setText] = useState('');
  const { nextSteps } = business;
  const known = new Set(nextSteps.map(step => step.text));
  const proposed = proposeSteps(assessment).filter(step => !known.has(step));
  const add = (texts: readonly string[]) =>
    void change(problem => ({ ...problem, nextSteps: [...problem.nextSteps, ...texts.map(stepOf)] }));
  const edit = (id: string, edited: Partial<NextStep>) =>
    void change(problem => ({
      ...problem,
      nextSteps: problem.nextSteps.map(step => (step.id === id ? { ...step, ...edited } : step)),
    }));
  const remove = (id: string) =>
    void change(problem => ({ ...problem, nextSteps: problem.nextSteps.filter(step => step.id !== id) }));
  return (
    <Panel
      title="Next steps"
      description={`${nextSteps.filter(({ done }) => done).length} of ${nextSteps.length} done.`}
      actions={
        proposed.length > 0 && (
          <Button onClick={() => add(proposed)}>Add the {proposed.length} proposed</Button>
        )
      }
    >
      <Stack>
        {nextSteps.map(step => (
          <Stack key={step.id} gap={2}>
            <CheckboxField label={step.text} checked={step.done} onChange={done => edit(step.id, { done })} />
            <Row align="end">
              <KeptTextField label="Owner" value={step.owner} onSave={owner => edit(step.id, { owner })} />
              <TextField
                label="Due"
                type="date"
                value={step.due ?? ''}
                onChange={due => edit(step.id, { due: due === '' ? null : due })}
              />
              <Button variant="quiet" aria-label={`Remove “${step.text}”`} onClick={() => remove(step.id)}>
                Remove
              </Button>
            </Row>
          </Stack>
        ))}
        <form
          onSubmit={event => {
            event.preventDefault();
            if (text.trim() === '') return;
            add([text.trim()]);
            setText('');
          }}
        >
          <Row align="end">
            <TextField label="Another step" value={text} onChange={setText} />
            <Button type="submit" disabled={text.trim() === ''}>
              Add
            </Button>
          </Row>
        </form>
      </Stack>
    </Panel>
  );
}

function stepOf(text: string): NextStep {
  return { id: crypto.randomUUID(), text, owner: '', due: null, done: false };
}
