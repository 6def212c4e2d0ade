import { useRef } from 'react';
import type { AnswersByItem } from '../../../lifecycle/compliance/compliance-answer.ts';
import type { ComplianceKnowledge } from '../../../lifecycle/compliance/compliance-knowledge.ts';
import {
  type QuestionGroup,
  aiActQuestions,
  questionGroups,
} from '../../../lifecycle/compliance/frameworks/eu-ai-act-questions.ts';
import { proposeRiskAnswers } from '../../../lifecycle/compliance/propose-risk-answers.ts';
import {
  type GivenAnswer,
  answerCompliance,
  withdrawComplianceAnswer,
} from '../../../storage/governance/compliance-answers.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';

type Choice = '' | 'yes' | 'no';
const choices: readonly { readonly value: Choice; readonly label: string }[] = [
  { value: '', label: 'Nobody has said' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** The questions of one group, and a quick no to those that nobody has answered. */
export function QuestionGroupFields({
  projectId,
  group,
  known,
  answers,
}: {
  readonly projectId: string;
  readonly group: QuestionGroup;
  readonly known: ComplianceKnowledge;
  readonly answers: AnswersByItem;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  const questions = aiActQuestions.filter(question => question.group === group);
  const proposals = proposeRiskAnswers(known);
  const whyOf = (id: string) => (answers.has(id) ? undefined : proposals.find(one => one.id === id)?.why);
  const bare = questions.filter(({ id }) => !answers.has(id));
  const denied = bare.filter(({ id }) => whyOf(id) === undefined);
  const give = (given: readonly GivenAnswer[]) => void answerCompliance(projectId, given, Date.now());
  const choose = ({ id, question }: (typeof questions)[number], verdict: Choice) => {
    if (verdict === '') void withdrawComplianceAnswer(projectId, { item: id, question });
    else give([{ item: id, question, verdict, reason: '' }]);
  };
  return (
    <section>
      <Stack gap={3}>
        <h3 ref={title} tabIndex={-1}>
          {questionGroups[group]}
        </h3>
        <Columns least="18rem">
          {questions.map(question => (
            <SelectField
              key={question.id}
              label={question.question}
              hint={[question.source, whyOf(question.id)].filter(Boolean).join('. ')}
              value={choiceOf(answers.get(question.id)?.verdict)}
              onChange={verdict => choose(question, verdict)}
              options={choices}
            />
          ))}
        </Columns>
        {denied.length > 1 && (
          <div>
            <Button
              aria-label={`No to ${denied.length} without an answer: ${questionGroups[group]}`}
              onClick={() => {
                title.current?.focus();
                give(denied.map(({ id, question }) => ({ item: id, question, verdict: 'no', reason: '' })));
              }}
            >
              No to {denied.length} without an answer
            </Button>
          </div>
        )}
      </Stack>
    </section>
  );
}

function choiceOf(verdict: GivenAnswer['verdict'] | undefined): Choice {
  return verdict === undefined ? '' : verdict === 'yes' ? 'yes' : 'no';
}
