import { neededColumns } from '../../../core/decision/ruled-columns.ts';
import { exampleBody } from '../../../core/pipeline/example-body.ts';
import { apiSnippets } from '../../../lifecycle/deployment/api-snippets.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { CodeBlock } from '../../../ui/facts/code-block.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { deployViewPath } from '../deploy-views.ts';
import { apiAddress, predictPath } from './api-address.ts';
import type { ApiState } from './read-api-state.ts';

/** Lines to copy into a program. */
export function SnippetsPanel({ state: { deployment, pipeline } }: { readonly state: ApiState }) {
  const row = exampleBody(neededColumns(pipeline));
  const snippets = apiSnippets(apiAddress(predictPath(deployment.model)), row);
  return (
    <Panel
      title="From a program"
      description="The champion answers unless the address names a version."
      actions={
        <ButtonLink href={deployViewPath(deployment.projectId, 'export')}>Export the server</ButtonLink>
      }
    >
      <Stack>
        {snippets.map(({ id, label, where, text }) => (
          <details key={id} open={id === 'fetch'}>
            <summary>{label}</summary>
            <Stack gap={2}>
              <p>{where}</p>
              <CodeBlock label={`the lines for ${label}`} text={text} maxHeight="20rem" />
            </Stack>
          </details>
        ))}
      </Stack>
    </Panel>
  );
}
