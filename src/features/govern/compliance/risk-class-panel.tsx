import { useState } from 'react';
import { type ComplianceAnswer, answersByItem } from '../../../lifecycle/compliance/compliance-answer.ts';
import type { ComplianceKnowledge } from '../../../lifecycle/compliance/compliance-knowledge.ts';
import { answeredRiskClass, riskClassLabels } from '../../../lifecycle/compliance/frameworks/eu-ai-act.ts';
import type { RiskClass } from '../../../lifecycle/compliance/frameworks/eu-ai-act-class.ts';
import {
  type QuestionGroup,
  questionGroups,
} from '../../../lifecycle/compliance/frameworks/eu-ai-act-questions.ts';
import { Tag, type TagTone } from '../../../ui/facts/tag.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { QuestionGroupFields } from './question-group-fields.tsx';

const tones: Readonly<Record<RiskClass, TagTone>> = {
  prohibited: 'danger',
  high: 'warning',
  limited: 'info',
  minimal: 'success',
  'out of scope': 'neutral',
};

/** The questions of the AI Act, and the risk class that the answers lead to. */
export function RiskClassPanel({
  projectId,
  known,
  answers,
}: {
  readonly projectId: string;
  readonly known: ComplianceKnowledge;
  readonly answers: readonly ComplianceAnswer[];
}) {
  const byItem = answersByItem(answers);
  const { riskClass, reasons, unanswered, excepted } = answeredRiskClass(byItem);
  const [unfolded, setUnfolded] = useState(unanswered.length > 0);
  const asksException =
    excepted || unanswered.some(({ group }) => group === 'exception') || riskClass === 'high';
  const groups = (Object.keys(questionGroups) as QuestionGroup[]).filter(
    group => group !== 'exception' || asksException,
  );
  return (
    <Panel
      title={
        <span className="compliance-title">
          Risk class{' '}
          {unanswered.length > 0 ? (
            <Tag>not settled</Tag>
          ) : (
            <Tag tone={tones[riskClass]}>{riskClassLabels[riskClass]}</Tag>
          )}
        </span>
      }
      description={
        unanswered.length > 0
          ? `${unanswered.length} ${unanswered.length === 1 ? 'question is' : 'questions are'} still to be answered. By the answers so far: ${riskClassLabels[riskClass].toLowerCase()}.`
          : `It follows from the answers; whoever gave them answers for it.${excepted ? ' The exception of article 6 (3) is claimed.' : ''}`
      }
    >
      <Stack>
        {reasons.length > 0 && (
          <ul className="compliance-reasons">
            {reasons.map(({ id, question, source }) => (
              <li key={id}>
                {question} <strong>Yes.</strong> <span className="compliance-source">{source}</span>
              </li>
            ))}
          </ul>
        )}
        <details open={unfolded} onToggle={event => setUnfolded(event.currentTarget.open)}>
          <summary>The questions</summary>
          <div className="compliance-groups">
            <Stack gap={5}>
              {groups.map(group => (
                <QuestionGroupFields
                  key={group}
                  projectId={projectId}
                  group={group}
                  known={known}
                  answers={byItem}
                />
              ))}
            </Stack>
          </div>
        </details>
      </Stack>
    </Panel>
  );
}
