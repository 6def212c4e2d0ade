import type { QualityCheck } from '../check.ts';
import { featuresOf } from '../features.ts';
import { dropColumn } from '../fixes.ts';
import { quoted } from '../wording.ts';

const plain = (name: string) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
const event =
  /\b(cancel\w*|churn\w*|clos(e|ed|ing)|end(ed)?|exit\w*|left|leav\w*|death|died|deceased|discharg\w*|default\w*|terminat\w*|resign\w*|resolv\w*|complet\w*|refund\w*|chargeback\w*|outcome)\b/;
const about = /\b(date|time|at|on|timestamp|reason|code|status|score|label|category|result)\b/;

/** Columns whose name says that they are written when what is to be predicted has happened. */
export const checkEventNames: QualityCheck = {
  name: 'time of event',
  explanation:
    'A column such as "churn reason" or "closed at" is filled in when the event has happened. In the table it tells the answer; when a prediction is asked for, it is still empty. Ask of each column: is it known by then?',
  thresholds: [],
  when: 'report',
  find: ({ table, problem }) => {
    if (problem === null) return [];
    const target = plain(problem.target);
    return featuresOf(table, problem)
      .map(({ name }) => ({ name, words: plain(name) }))
      .filter(({ words }) => about.test(words) && (event.test(words) || hasWord(words, target)))
      .map(({ name }) => ({
        check: 'time of event',
        column: name,
        severity: 'warning',
        message: `By its name it may be known only after ${quoted(problem.target)} is. If so, it must not be learned from.`,
        rows: [],
        fix: dropColumn(name),
      }));
  },
};

function hasWord(words: string, target: string): boolean {
  return ` ${words} `.includes(` ${target} `);
}
