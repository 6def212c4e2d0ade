import type { ComplianceAnswer } from '../../../lifecycle/compliance/compliance-answer.ts';
import type { Framework } from '../../../lifecycle/compliance/compliance-item.ts';
import { appliesItem, frameworks } from '../../../lifecycle/compliance/frameworks/frameworks.ts';
import type { ProposedFramework } from '../../../lifecycle/compliance/propose-frameworks.ts';
import { answerCompliance } from '../../../storage/governance/compliance-answers.ts';
import { Tag } from '../../../ui/facts/tag.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns } from '../../../ui/layout/stack.tsx';

/** Which frameworks apply: proposed by what is known, chosen by a person. */
export function FrameworkChoice({
  projectId,
  answers,
  proposals,
}: {
  readonly projectId: string;
  readonly answers: readonly ComplianceAnswer[];
  readonly proposals: readonly ProposedFramework[];
}) {
  const verdictOf = ({ id }: Framework) => answers.find(({ item }) => item === appliesItem(id))?.verdict;
  const choose = ({ id, name }: Framework, applies: boolean) =>
    void answerCompliance(
      projectId,
      [
        {
          item: appliesItem(id),
          question: `Does ${name} apply?`,
          verdict: applies ? 'yes' : 'no',
          reason: '',
        },
      ],
      Date.now(),
    );
  return (
    <Panel
      title="Which rules apply?"
      description="You decide; what is proposed follows from the columns, the privacy scan and the business problem."
    >
      <Columns least="18rem">
        {frameworks.map(framework => {
          const proposal = proposals.find(({ id }) => id === framework.id);
          const verdict = verdictOf(framework);
          const proposed = proposal !== undefined && verdict === undefined;
          return (
            <CheckboxField
              key={framework.id}
              label={
                <>
                  {framework.name} {proposed && <Tag tone="info">proposed</Tag>}
                </>
              }
              hint={proposed ? proposal.why : framework.concerns}
              checked={verdict === 'yes'}
              onChange={applies => choose(framework, applies)}
            />
          );
        })}
      </Columns>
    </Panel>
  );
}
