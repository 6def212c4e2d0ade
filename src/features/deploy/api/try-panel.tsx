import { type FormEvent, useState } from 'react';
import { neededColumns } from '../../../core/decision/ruled-columns.ts';
import { exampleBody } from '../../../core/pipeline/example-body.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { TextAreaField } from '../../../ui/forms/text-area-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { AnswerDetails } from './answer-details.tsx';
import { apiAddress, predictPath } from './api-address.ts';
import { type ApiAnswer, postJson } from './ask-api.ts';
import type { ApiState } from './read-api-state.ts';
import './api.css';

type Asked =
  | { readonly state: 'idle' | 'asking' }
  | { readonly state: 'answered'; readonly answer: ApiAnswer }
  | { readonly state: 'failed'; readonly error: Error };

/** A request to edit and send, and all that comes back. */
export function TryPanel({ state: { deployment, models, pipeline } }: { readonly state: ApiState }) {
  const choices = models.flatMap(({ name, versions, aliases }) => [
    ...Object.entries(aliases).map(([alias, version]) => ({
      value: `${predictPath(name)}?alias=${encodeURIComponent(alias)}`,
      label: `${name}, ${alias} (version ${version})`,
    })),
    ...versions.map(version => ({
      value: `${predictPath(name)}?version=${version}`,
      label: `${name}, version ${version}`,
    })),
  ]);
  const current = `${predictPath(deployment.model)}?version=${deployment.version}`;
  const example = JSON.stringify(exampleBody(neededColumns(pipeline)), null, 2);
  const [path, setPath] = useState(choices[0]?.value ?? current);
  const [body, setBody] = useState(example);
  const [asked, setAsked] = useState<Asked>({ state: 'idle' });

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked({ state: 'asking' });
    try {
      setAsked({ state: 'answered', answer: await postJson(path, body) });
    } catch (reason) {
      setAsked({ state: 'failed', error: reason instanceof Error ? reason : new Error(String(reason)) });
    }
  };

  return (
    <Panel
      title="Try it"
      description="A real request, logged like any other. The row holds the median of each number and the first of each category; an array of rows is answered by an array."
    >
      <form onSubmit={event => void send(event)} aria-label="Try it">
        <Stack>
          <SelectField label="Who is asked" value={path} onChange={setPath} options={choices} />
          <p className="api-address">
            <strong>POST</strong> <code>{apiAddress(path)}</code>
          </p>
          <div className="api-body">
            <TextAreaField
              label="Body (JSON)"
              value={body}
              onChange={setBody}
              rows={Math.min(16, example.split('\n').length)}
              spellCheck={false}
              autoCapitalize="off"
            />
          </div>
          <Row>
            <Button type="submit" variant="primary" busy={asked.state === 'asking'}>
              Send
            </Button>
            <Button variant="quiet" disabled={body === example} onClick={() => setBody(example)}>
              Example row
            </Button>
          </Row>
          <div aria-live="polite">
            {asked.state === 'answered' && <AnswerDetails answer={asked.answer} />}
          </div>
          {asked.state === 'failed' && <ErrorNotice title="Nothing answered" error={asked.error} />}
        </Stack>
      </form>
    </Panel>
  );
}
