import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { answeredBy, standingLabel } from '../../../lifecycle/compliance/compliance-document.ts';
import { describeAnswer } from '../../../lifecycle/compliance/compliance-answer.ts';
import type { ItemStanding, ItemState } from '../../../lifecycle/compliance/compliance-summary.ts';
import { evidencePath, evidencePlaces } from '../../../lifecycle/compliance/evidence-places.ts';
import { withdrawComplianceAnswer } from '../../../storage/governance/compliance-answers.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Tag, type TagTone } from '../../../ui/facts/tag.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { AnswerForm } from './answer-form.tsx';

const tones: Readonly<Record<ItemState, TagTone>> = {
  open: 'warning',
  evidence: 'success',
  answered: 'info',
  'not applicable': 'neutral',
};

/** One item: where it stands, what the project shows for it, and what somebody answered. */
export function ComplianceItemRow({
  projectId,
  standing,
  onSettled,
}: {
  readonly projectId: string;
  readonly standing: ItemStanding;
  /** Told after an answer was given or taken back, in a sentence. */
  readonly onSettled: (text: string) => void;
}) {
  const [answering, setAnswering] = useState(false);
  const begin = useRef<HTMLButtonElement>(null);
  const { item, state, evidence, answer } = standing;
  const { id, question, source } = item;
  const takeBack = async () => {
    await withdrawComplianceAnswer(projectId, { item: id, question });
    onSettled(`The answer was taken back: ${question}`);
  };
  return (
    <li>
      <Tag tone={tones[state]}>{standingLabel(standing)}</Tag>
      <div className="compliance-item">
        <p>
          <strong>{question}</strong> <span className="compliance-source">{source}</span>
        </p>
        <p className="compliance-evidence">
          {evidence.what}{' '}
          {evidence.see !== null && evidence.see !== 'compliance' && (
            <Link href={evidencePath(projectId, evidence.see)}>{evidencePlaces[evidence.see].label}</Link>
          )}
        </p>
        {answer !== null && (
          <p>
            {describeAnswer(answer)} <span className="compliance-source">{answeredBy(answer)}</span>
          </p>
        )}
        {answering && (
          <AnswerForm
            projectId={projectId}
            item={item}
            answer={answer}
            onDone={text => {
              setAnswering(false);
              onSettled(text);
            }}
            onCancel={() => {
              setAnswering(false);
              requestAnimationFrame(() => begin.current?.focus());
            }}
          />
        )}
      </div>
      {!answering && (
        <Row>
          <Button
            ref={begin}
            variant="quiet"
            aria-label={`${answer === null ? 'Answer' : 'Change'}: ${question}`}
            onClick={() => setAnswering(true)}
          >
            {answer === null ? 'Answer' : 'Change'}
          </Button>
          {answer !== null && (
            <Button variant="quiet" aria-label={`Take back: ${question}`} onClick={() => void takeBack()}>
              Take back
            </Button>
          )}
        </Row>
      )}
    </li>
  );
}
