/** The ways in which a model answers: each is something that this app does. */
export const strategies = [
  {
    id: 'edge',
    label: 'Edge',
    what: 'The model answers on the device in hand: a form in this app, which installs on phone and desktop.',
    pros: ['No row leaves the device', 'Works without a network', 'Nothing to run or to pay for'],
    cons: ['One row at a time, typed by a person', 'Each device has to be given a new version'],
    bestFor: 'A person who decides case by case, at a bedside, a counter or in the field.',
  },
  {
    id: 'batch',
    label: 'Batch',
    what: 'A whole file goes in, and comes back with a prediction on every row.',
    pros: [
      'Many rows in one go',
      'Columns are kept as they were',
      'Rows can be checked before they are used',
    ],
    cons: ['Answers are as old as the file', 'Somebody has to start it, or a folder be watched'],
    bestFor: 'Lists that are worked through later: campaigns, reviews, reports of the month.',
  },
  {
    id: 'api',
    label: 'API',
    what: 'A program asks over HTTP and gets JSON: in this browser from the service worker, offline.',
    pros: ['Programs ask by themselves', 'Answers within milliseconds', 'Rows stay in this browser'],
    cons: ['Only pages of the same origin can ask it', 'At most 1,000 rows a request'],
    bestFor: 'A page or an internal tool of the same origin that needs an answer while somebody waits.',
  },
  {
    id: 'cloud',
    label: 'Cloud',
    what: 'The model leaves as a file or a server folder, and answers on machines that you run.',
    pros: ['Any program, anywhere, can ask', 'Grows with the machines behind it'],
    cons: ['Rows leave the device', 'Needs a network, somebody to run it, and a login that you add'],
    bestFor: 'Other systems that ask at all hours, or more rows than one device can take.',
  },
] as const;

export type Strategy = (typeof strategies)[number];
export type StrategyId = Strategy['id'];
