import { useState } from 'react';
import { type Expectation, nameExpectation } from '../../../core/expectations/expectation.ts';
import { columnOfRule } from '../../../core/expectations/rules.ts';
import { changeExpectations } from '../../../storage/data/expectation-suites.ts';

/** What was done to the rules last, and the rules as they were before. */
export interface RuleChange {
  readonly told: string;
  readonly before: readonly Expectation[];
}

/** Changes to a project's rules, stored at once; the last one can be undone. */
export interface RulesControl {
  readonly last: RuleChange | null;
  readonly failure: Error | null;
  readonly add: (added: readonly Expectation[], told: string) => void;
  /** Gives a rule other data; resolves to its name, which is another where its column is. */
  readonly replace: (
    old: Expectation,
    rule: Expectation['rule'],
    severity: Expectation['severity'],
  ) => Promise<string>;
  readonly remove: (expectation: Expectation) => void;
  readonly removeAll: () => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
}

/** Rules of the same name give way to those that are added. */
export function useRules(projectId: string, expectations: readonly Expectation[]): RulesControl {
  const [last, setLast] = useState<RuleChange | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const change = async (
    what: string,
    told: string | null,
    make: (now: readonly Expectation[]) => readonly Expectation[],
  ) => {
    try {
      setFailure(null);
      await changeExpectations(projectId, what, make);
      setLast(told === null ? null : { told, before: expectations });
    } catch (reason) {
      setFailure(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };
  return {
    last,
    failure,
    add: (added, told) => {
      const names = new Set(added.map(({ name }) => name));
      void change(told, told, now => [...now.filter(({ name }) => !names.has(name)), ...added]);
    },
    replace: async (old, rule, severity) => {
      const others = expectations.filter(({ name }) => name !== old.name);
      const same = columnOfRule(old.rule) === columnOfRule(rule);
      const next = same ? { name: old.name, severity, rule } : nameExpectation(rule, severity, others);
      await change(next.name, `Changed “${next.name}”`, now =>
        now.map(one => (one.name === old.name ? next : one)),
      );
      return next.name;
    },
    remove: ({ name: gone }) =>
      void change(gone, `Removed “${gone}”`, now => now.filter(({ name }) => name !== gone)),
    removeAll: () => void change('all removed', `Removed all ${expectations.length} rules`, () => []),
    undo: () => {
      if (last !== null) void change(`undone: ${last.told}`, null, () => last.before);
    },
    dismiss: () => {
      setLast(null);
      setFailure(null);
    },
  };
}
