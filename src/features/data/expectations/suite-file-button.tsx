import { useRef, useState } from 'react';
import type { Expectation } from '../../../core/expectations/expectation.ts';
import { readSuite } from '../../../core/expectations/suite-file.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';

/** Reads rules from a file that was exported, here or elsewhere; rules of the same name give way. */
export function SuiteFileButton({
  label,
  onRules,
}: {
  readonly label: string;
  readonly onRules: (read: readonly Expectation[], told: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<Error | null>(null);
  const take = async (file: File) => {
    setError(null);
    try {
      const read = readSuite(await file.text());
      onRules(read, `Imported ${read.length} ${read.length === 1 ? 'rule' : 'rules'} from ${file.name}`);
    } catch (reason) {
      setError(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="A file of rules"
        onChange={event => {
          const file = event.target.files?.[0];
          if (file) void take(file);
          // The same file chosen again must count as a choice.
          event.target.value = '';
        }}
      />
      {error && <ErrorNotice title="The rules were not imported" error={error} />}
    </>
  );
}
