import type { BusinessProblem, StakeholderAnswer } from '../../../lifecycle/problem/business-problem.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import type { AssessedFactor } from '../../../lifecycle/feasibility/assess-feasibility.ts';
import {
  type FactorVerdict,
  type FeasibilityFactor,
  stakeholderQuestions,
} from '../../../lifecycle/feasibility/feasibility-factor.ts';
import type { Project } from '../../../lifecycle/project.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';
import { KeptTextField } from '../../../ui/forms/kept-text-field.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { ChangeProblem } from '../use-business-problem.ts';
import './feasibility.css';

/** One side: what was measured, what was answered, and what is open. */
export function FactorPanel({
  assessed: { factor, verdict, evidence },
  project,
  answers,
  change,
}: {
  readonly assessed: AssessedFactor;
  readonly project: Project;
  readonly answers: BusinessProblem['answers'];
  readonly change: ChangeProblem;
}) {
  const questions = stakeholderQuestions.filter(question => question.factor === factor);
  const answer = (id: string, given: StakeholderAnswer | null) =>
    void change(problem => {
      const { [id]: _, ...others } = problem.answers;
      return { ...problem, answers: given === null ? others : { ...others, [id]: given } };
    });
  return (
    <Panel
      title={
        <span className="feasibility-title">
          {titles[factor]} <Tag tone={tones[verdict]}>{words[verdict]}</Tag>
        </span>
      }
      actions={<LookHere factor={factor} projectId={project.id} verdict={verdict} />}
    >
      <Stack>
        {evidence.length > 0 && (
          <ul className="feasibility-evidence">
            {evidence.map(({ sentence, verdict: said }) => (
              <li key={sentence} data-verdict={said}>
                {sentence}
              </li>
            ))}
          </ul>
        )}
        {questions.map(({ id, text }) => {
          const given = answers[id];
          return (
            <Row key={id} align="end" gap={3}>
              <SelectField
                label={text}
                value={given?.verdict ?? ''}
                onChange={said => answer(id, said === '' ? null : { verdict: said, note: given?.note ?? '' })}
                options={answerOptions}
              />
              {given !== undefined && (
                <KeptTextField
                  label="Who says so, and why"
                  value={given.note}
                  onSave={note => answer(id, { ...given, note })}
                />
              )}
            </Row>
          );
        })}
      </Stack>
    </Panel>
  );
}

/** Where the app can still look for itself. */
function LookHere({
  factor,
  projectId,
  verdict,
}: {
  readonly factor: FeasibilityFactor;
  readonly projectId: string;
  readonly verdict: FactorVerdict;
}) {
  if (verdict !== 'unknown') return null;
  if (factor === 'data quality')
    return <ButtonLink href={`${phasePath(projectId, 'data')}?view=quality`}>Check the quality</ButtonLink>;
  if (factor === 'ethics')
    return (
      <ButtonLink href={`${phasePath(projectId, 'data')}?view=privacy`}>Scan for personal data</ButtonLink>
    );
  return null;
}

const answerOptions: readonly {
  readonly value: '' | StakeholderAnswer['verdict'];
  readonly label: string;
}[] = [
  { value: '', label: 'Nobody has said' },
  { value: 'yes', label: 'Yes' },
  { value: 'partly', label: 'Partly' },
  { value: 'no', label: 'No' },
];

const titles: Readonly<Record<FeasibilityFactor, string>> = {
  'data availability': 'Data: are there enough?',
  'data quality': 'Data: are they good?',
  'technical resources': 'Technical resources',
  'business alignment': 'Business alignment',
  time: 'Time',
  ethics: 'Ethics and privacy',
};
const words: Readonly<Record<FactorVerdict, string>> = {
  yes: 'Speaks for it',
  doubtful: 'Doubtful',
  no: 'Speaks against it',
  unknown: 'Not known yet',
};
const tones = { yes: 'success', doubtful: 'warning', no: 'danger', unknown: 'neutral' } as const;
