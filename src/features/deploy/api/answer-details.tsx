import { CodeBlock } from '../../../ui/facts/code-block.tsx';
import { DefinitionList } from '../../../ui/facts/definition-list.tsx';
import { Stat, StatRow } from '../../../ui/facts/stat.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { type ApiAnswer, jsonOf } from './ask-api.ts';
import { problemOf } from './problem-of.ts';

/** An answer as it came: status, time, headers, body; a problem in words, too. */
export function AnswerDetails({ answer }: { readonly answer: ApiAnswer }) {
  const { status, headers, body, milliseconds } = answer;
  const told = jsonOf(answer);
  const problem = problemOf(told);
  return (
    <Stack>
      <StatRow>
        <Stat label="Status" value={status} detail={status < 400 ? 'answered' : 'refused'} />
        <Stat label="Time" value={`${milliseconds.toFixed(1)} ms`} detail="from fetch to the whole answer" />
      </StatRow>
      {problem !== null && (
        <Notice tone="warning" title={problem.title}>
          {problem.detail}
          {problem.errors.length > 0 && (
            <ul>
              {problem.errors.map(({ pointer, detail }) => (
                <li key={`${pointer} ${detail}`}>
                  <code>{pointer === '' ? 'the body' : pointer}</code>: {detail}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      {problem === null && told === null && (
        <Notice tone="warning" title="This is no answer of the API">
          Something else answered, most likely the web server: the service worker is not at work for this
          page.
        </Notice>
      )}
      <CodeBlock
        label="the answer"
        text={told === null ? body.slice(0, mostShown) : JSON.stringify(told, null, 2)}
        maxHeight="20rem"
      />
      <details>
        <summary>Headers</summary>
        <DefinitionList items={headers.map(([term, details]) => ({ term, details }))} />
      </details>
    </Stack>
  );
}

/** Characters of an answer that is no JSON. */
const mostShown = 2000;
