import { useSearchParams } from 'wouter';
import { judgeStrategies, recommendStrategy } from '../../../lifecycle/deployment/recommend-strategy.ts';
import { strategies } from '../../../lifecycle/deployment/strategies.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ChoiceField } from '../../../ui/forms/choice-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns, Row, Stack } from '../../../ui/layout/stack.tsx';
import { needsOf, questions } from './needs-in-address.ts';
import { RecommendedPanel } from './recommended-panel.tsx';
import { StrategyPanel } from './strategy-panel.tsx';

/** Four ways for a model to answer, and which of them fits: by five answers that the address keeps. */
export function StrategiesView({ projectId }: { readonly projectId: string }) {
  const [search, setSearch] = useSearchParams();
  const needs = needsOf(search);
  const recommended = recommendStrategy(needs);
  const judged = judgeStrategies(needs);
  const change = (answers: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(search);
    for (const [need, answer] of Object.entries(answers))
      if (answer === null) next.delete(need);
      else next.set(need, answer);
    setSearch(next, { replace: true });
  };
  return (
    <Stack gap={5}>
      <Panel
        title="Which way fits?"
        description="Answer what you know. The answers stand in the address: a bookmark or a link keeps them."
      >
        <Stack>
          <Columns least="11rem">
            {questions.map(({ need, legend, choices }) => (
              <ChoiceField<string>
                key={need}
                legend={legend}
                value={needs[need] ?? ''}
                onChange={answer => change({ [need]: answer })}
                choices={choices}
              />
            ))}
          </Columns>
          {recommended !== null && (
            <Row>
              <Button
                variant="quiet"
                onClick={() => change(Object.fromEntries(questions.map(({ need }) => [need, null])))}
              >
                Clear the answers
              </Button>
            </Row>
          )}
          <div aria-live="polite">
            {recommended === null ? (
              <p>Nothing is recommended before a question is answered.</p>
            ) : (
              <RecommendedPanel
                projectId={projectId}
                recommended={recommended}
                others={judged.filter(({ id }) => id !== recommended.id)}
                open={questions.filter(({ need }) => needs[need] === null).length}
              />
            )}
          </div>
        </Stack>
      </Panel>
      <Columns least="24rem">
        {strategies.map(strategy => (
          <StrategyPanel
            key={strategy.id}
            projectId={projectId}
            strategy={strategy}
            isRecommended={strategy.id === recommended?.id}
          />
        ))}
      </Columns>
    </Stack>
  );
}
