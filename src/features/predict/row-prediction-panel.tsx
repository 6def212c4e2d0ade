import { type FormEvent, useCallback, useMemo, useState } from 'react';
import { neededColumns } from '../../core/decision/ruled-columns.ts';
import { predictRow } from '../../jobs/prediction.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { Row, Stack } from '../../ui/layout/stack.tsx';
import { InputField } from './input-field.tsx';
import { outOfRange, type RowTexts, typicalRow } from './input-form-values.ts';
import type { AnsweringModel } from './read-deployed-model.ts';
import { RowAnswer } from './row-answer.tsx';
import { type AnsweredRow, WhyRow } from './why-row.tsx';
import './predict.css';

type Asked =
  | { readonly state: 'idle' }
  | { readonly state: 'asking' }
  | ({ readonly state: 'answered'; readonly strained: readonly string[] } & AnsweredRow)
  | { readonly state: 'failed'; readonly error: Error };

/** A form made from the model's input columns, and the model's answer. */
export function RowPredictionPanel({ model }: { readonly model: AnsweringModel }) {
  const { deployment, pipeline, profiles } = model;
  const fields = useMemo(() => neededColumns(pipeline), [pipeline]);
  const [row, setRow] = useState<RowTexts>(() => typicalRow(fields, profiles));
  const [asked, setAsked] = useState<Asked>({ state: 'idle' });
  /** The answer that a person asked to have explained. */
  const [explained, setExplained] = useState<AnsweredRow | null>(null);
  const change = useCallback(
    (name: string, text: string) => setRow(before => ({ ...before, [name]: text })),
    [],
  );

  const ask = async () => {
    setAsked({ state: 'asking' });
    try {
      const prediction = await predictRow({ deploymentId: deployment.id, row });
      const strained = pipeline.inputs.filter(input => outOfRange(input, row[input.name] ?? ''));
      setAsked({
        state: 'answered',
        prediction,
        strained: strained.map(({ name }) => name),
        texts: row,
        at: Date.now(),
      });
    } catch (reason) {
      setAsked({ state: 'failed', error: reason instanceof Error ? reason : new Error(String(reason)) });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ask();
  };

  return (
    <>
      <Panel
        title="One row"
        description="Filled in with a typical row of the training data. Change what differs; leave out what is not known."
      >
        <form className="predict-form" onSubmit={submit} aria-label="One row">
          <div className="predict-fields">
            {fields.map((input, place) => (
              <InputField
                key={input.name}
                input={input}
                text={row[input.name] ?? ''}
                isForRuleAlone={place >= pipeline.inputs.length}
                onChange={change}
              />
            ))}
          </div>
          <div className="predict-answer">
            <Stack gap={4}>
              <Row>
                <Button type="submit" variant="primary" busy={asked.state === 'asking'}>
                  Predict
                </Button>
                <Button variant="quiet" onClick={() => setRow(typicalRow(fields, profiles))}>
                  Typical row
                </Button>
              </Row>
              <div aria-live="polite">
                {asked.state === 'answered' && (
                  <RowAnswer
                    target={pipeline.target.column}
                    prediction={asked.prediction}
                    strained={asked.strained}
                  />
                )}
              </div>
              {asked.state === 'answered' && (
                <div>
                  <Button disabled={explained === asked} onClick={() => setExplained(asked)}>
                    Why?
                  </Button>
                </div>
              )}
              {asked.state === 'failed' && (
                <ErrorNotice title="The row was not predicted" error={asked.error} />
              )}
            </Stack>
          </div>
        </form>
      </Panel>
      {explained && <WhyRow key={explained.at} model={model} answered={explained} />}
    </>
  );
}
