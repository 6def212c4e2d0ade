import { type Risk, type RiskGrade, riskGrades, riskScore } from '../../../lifecycle/governance/risk.ts';
import { saveRisk } from '../../../storage/governance/risks.ts';
import { Tag } from '../../../ui/facts/tag.tsx';
import { KeptTextAreaField } from '../../../ui/forms/kept-text-area-field.tsx';
import { KeptTextField } from '../../../ui/forms/kept-text-field.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
import './risks.css';

const grades = riskGrades.map(value => ({ value, label: value }));
const states: readonly { readonly value: Risk['state']; readonly label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'closed', label: 'Closed' },
];

/** One risk with all that can be said of it. */
export function RiskPanel({ risk }: { readonly risk: Risk }) {
  const edit = (edited: Partial<Risk>) => void saveRisk({ ...risk, ...edited });
  return (
    <Panel
      title={
        <span className="risks-title">
          {risk.title} <Tag tone={toneOf(risk)}>{risk.state === 'open' ? gradeOf(risk) : risk.state}</Tag>
        </span>
      }
      description={risk.finding === null ? undefined : `From a finding: ${risk.finding}`}
    >
      <Stack>
        <Columns least="10rem">
          <SelectField
            label="Likelihood"
            value={risk.likelihood}
            onChange={likelihood => edit({ likelihood })}
            options={grades}
          />
          <SelectField
            label="Impact"
            value={risk.impact}
            onChange={impact => edit({ impact })}
            options={grades}
          />
          <SelectField
            label="State"
            value={risk.state}
            onChange={state => edit({ state })}
            options={states}
          />
          <KeptTextField label="Owner" value={risk.owner} onSave={owner => edit({ owner })} />
          <TextField
            label="Look again on"
            type="date"
            value={risk.review ?? ''}
            onChange={review => edit({ review: review === '' ? null : review })}
          />
        </Columns>
        <KeptTextAreaField
          label="What is done about it"
          rows={2}
          value={risk.mitigation}
          onSave={mitigation => edit({ mitigation })}
        />
      </Stack>
    </Panel>
  );
}

const grave = 6;
const notable = 3;

function gradeOf(risk: Risk): RiskGrade {
  const score = riskScore(risk);
  return score >= grave ? 'high' : score >= notable ? 'medium' : 'low';
}

function toneOf(risk: Risk) {
  if (risk.state !== 'open') return 'neutral';
  return ({ high: 'danger', medium: 'warning', low: 'neutral' } as const)[gradeOf(risk)];
}
