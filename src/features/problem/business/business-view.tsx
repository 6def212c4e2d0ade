import { useState } from 'react';
import { isBlank, statementParts } from '../../../lifecycle/problem/business-problem.ts';
import {
  type ProblemTemplate,
  fromTemplate,
  problemTemplates,
} from '../../../lifecycle/problem/problem-templates.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { KeptTextAreaField } from '../../../ui/forms/kept-text-area-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns, Row, Stack } from '../../../ui/layout/stack.tsx';
import { problemViewPath } from '../problem-addresses.ts';
import type { ProblemViewProps } from '../problem-views.ts';
import { partLabels } from '../../../lifecycle/problem/statement-labels.ts';

/** What the business has, wants and stands to win, in its own words. */
export function BusinessView({ project, business, change }: ProblemViewProps) {
  const [wanted, setWanted] = useState<ProblemTemplate | null>(null);
  const take = (template: ProblemTemplate) => {
    setWanted(null);
    void change(problem => fromTemplate(problem, template, () => crypto.randomUUID()));
  };
  return (
    <Stack gap={5}>
      <Panel
        title="Begin from a usual problem"
        description="Fills the words and numbers in, to be corrected. Or write your own below."
      >
        <Row>
          {problemTemplates.map(template => (
            <Button
              key={template.id}
              aria-pressed={business.template === template.id}
              variant={business.template === template.id ? 'primary' : 'secondary'}
              onClick={() => (isBlank(business) ? take(template) : setWanted(template))}
            >
              {template.label}
            </Button>
          ))}
        </Row>
      </Panel>
      <Panel title="The problem, in the business’s words" description="Kept when you leave a field.">
        <Columns least="22rem">
          {statementParts.map(part => (
            <KeptTextAreaField
              key={part}
              label={partLabels[part].label}
              hint={partLabels[part].hint}
              value={business.statement[part]}
              onSave={text =>
                void change(problem => ({ ...problem, statement: { ...problem.statement, [part]: text } }))
              }
            />
          ))}
        </Columns>
      </Panel>
      <Row>
        <ButtonLink href={problemViewPath(project.id, 'success')} variant="primary">
          Say what success is worth
        </ButtonLink>
      </Row>
      <ConfirmDialog
        open={wanted !== null}
        title={`Replace what is written by “${wanted?.label ?? ''}”?`}
        confirmLabel="Replace"
        danger
        onConfirm={() => wanted !== null && take(wanted)}
        onCancel={() => setWanted(null)}
      >
        The words, success metrics, worth of outcomes and capacity are replaced by the template’s. Targets,
        answers and next steps stay.
      </ConfirmDialog>
    </Stack>
  );
}
