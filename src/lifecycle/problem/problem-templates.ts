import type { BusinessProblem } from './business-problem.ts';

/** A usual problem with its words filled in, to be corrected; the numbers are only there to be replaced. */
export interface ProblemTemplate {
  readonly id: string;
  readonly label: string;
  readonly statement: BusinessProblem['statement'];
  readonly successMetrics: readonly Omit<BusinessProblem['successMetrics'][number], 'id'>[];
  readonly outcomes: BusinessProblem['outcomes'];
  readonly capacity: BusinessProblem['capacity'];
}

/** Templates for what models are most often asked for. */
export const problemTemplates: readonly ProblemTemplate[] = [
  {
    id: 'churn',
    label: 'Customer churn',
    statement: {
      problem: 'Customers leave, and we learn of it when they have gone.',
      currentState: 'Everybody gets the same offer when a contract ends; nobody is called before.',
      desiredState: 'Those who are likely to leave get a call with an offer while it still helps.',
      impact: 'Each customer who stays pays for another year; each call and offer costs.',
      decidedBy: 'The head of customer care decides who is called, and may leave anyone out.',
      use: 'Every Monday a list of customers by risk goes to the call centre; a person makes the call.',
    },
    successMetrics: [
      { kind: 'revenue', name: 'Customers who leave within a year', now: '27 %', wanted: '22 %' },
      { kind: 'satisfaction', name: 'Calls felt as a nuisance', now: 'not measured', wanted: 'under 5 %' },
    ],
    outcomes: { unit: '€', truePositive: 152, falsePositive: -8, falseNegative: 0, trueNegative: 0 },
    capacity: { rows: 200, of: 1000, per: 'week' },
  },
  {
    id: 'readmission',
    label: 'Readmission to hospital',
    statement: {
      problem:
        'Patients come back within 30 days for something that care after discharge could have prevented.',
      currentState: 'Follow-up visits are planned by habit, not by risk.',
      desiredState: 'Patients at high risk are seen by a nurse within a week of discharge.',
      impact: 'A readmission harms the patient and costs far more than a visit.',
      decidedBy: 'The physician at discharge decides; the score is one thing among others.',
      use: 'The score and what speaks for it stand on the discharge sheet. It never shortens a stay.',
    },
    successMetrics: [
      { kind: 'risk', name: 'Readmissions within 30 days', now: '11 %', wanted: '9 %' },
      { kind: 'cost', name: 'Nurse visits a month', now: '120', wanted: '150 at most' },
    ],
    outcomes: { unit: '€', truePositive: 2600, falsePositive: -180, falseNegative: -9000, trueNegative: 0 },
    capacity: { rows: 40, of: 400, per: 'week' },
  },
  {
    id: 'credit',
    label: 'Credit default',
    statement: {
      problem: 'Some loans are not paid back, and rules of thumb turn away people who would have paid.',
      currentState: 'A clerk decides by income and a list of exclusions.',
      desiredState:
        'Decisions follow a risk that is measured, explained to the applicant and fair to groups.',
      impact: 'A default loses most of the loan; a refusal of a good customer loses the interest.',
      decidedBy: 'The credit officer decides; a refusal is never made by the model alone.',
      use: 'The risk and its reasons are shown beside the application; refusals are told with their reasons.',
    },
    successMetrics: [
      { kind: 'cost', name: 'Loans in default after a year', now: '6 %', wanted: '4.5 %' },
      { kind: 'risk', name: 'Refusals that were overturned', now: '9 %', wanted: '5 %' },
    ],
    outcomes: { unit: '€', truePositive: 0, falsePositive: -400, falseNegative: -5000, trueNegative: 400 },
    capacity: null,
  },
  {
    id: 'maintenance',
    label: 'Predictive maintenance',
    statement: {
      problem: 'Machines fail in the middle of a shift.',
      currentState: 'Parts are changed by the calendar: many too early, some too late.',
      desiredState: 'A part is changed in the week before it would have failed.',
      impact: 'A failure stops the line for hours; a change too early wastes a part.',
      decidedBy: 'The shift’s foreman decides when a machine is stopped.',
      use: 'Each morning the machines at risk are listed; a mechanic looks at them first.',
    },
    successMetrics: [
      { kind: 'cost', name: 'Hours of unplanned standstill a month', now: '30', wanted: '15' },
    ],
    outcomes: { unit: '€', truePositive: 4000, falsePositive: -350, falseNegative: -8000, trueNegative: 0 },
    capacity: { rows: 5, of: 120, per: 'day' },
  },
  {
    id: 'attrition',
    label: 'Staff attrition',
    statement: {
      problem: 'People whom we would like to keep resign, and we hear of it too late.',
      currentState: 'Talks are held once a year with everybody.',
      desiredState: 'Where many are likely to leave, conditions are looked at while something can be done.',
      impact: 'Replacing a person costs months of work; a wrong guess about a person harms trust.',
      decidedBy:
        'Works council and human resources agree on what is done; never about one person by the score.',
      use: 'Shown by team and role only, to look for causes. No individual score leaves this device.',
    },
    successMetrics: [
      { kind: 'satisfaction', name: 'Resignations a year', now: '14 %', wanted: '10 %' },
      { kind: 'risk', name: 'Complaints about the use of data', now: '0', wanted: '0' },
    ],
    outcomes: { unit: '€', truePositive: 9000, falsePositive: -600, falseNegative: 0, trueNegative: 0 },
    capacity: { rows: 10, of: 300, per: 'month' },
  },
  {
    id: 'demand',
    label: 'Demand',
    statement: {
      problem: 'Stock runs out of what is wanted, and what is not wanted fills the shelves.',
      currentState: 'Orders repeat what was sold in the same week a year ago.',
      desiredState: 'Orders follow an expected demand with a range that says how sure it is.',
      impact: 'A piece too few loses a sale; a piece too many costs storage or is thrown away.',
      decidedBy: 'The buyer decides; the forecast fills the order form in.',
      use: 'Each Thursday a forecast a product fills the order form in.',
    },
    successMetrics: [
      { kind: 'revenue', name: 'Days on which something was sold out', now: '8 %', wanted: '3 %' },
      { kind: 'cost', name: 'Thrown away', now: '6 %', wanted: '4 %' },
    ],
    outcomes: null,
    capacity: null,
  },
  {
    id: 'price',
    label: 'Price',
    statement: {
      problem: 'What a thing is worth is estimated by hand, slowly, and each estimator differs.',
      currentState: 'An expert looks at comparable sales; it takes two days.',
      desiredState: 'A first estimate with a range at once; the expert looks at what is unusual.',
      impact: 'An estimate too low loses money at once; one too high loses the sale.',
      decidedBy: 'The expert signs each estimate.',
      use: 'The estimate and its range are shown beside comparable sales.',
    },
    successMetrics: [{ kind: 'cost', name: 'Time to a first estimate', now: '2 days', wanted: 'a minute' }],
    outcomes: null,
    capacity: null,
  },
];

/** The problem as the template tells it; what was answered and planned stays. `idOf` names each success metric. */
export function fromTemplate(
  problem: BusinessProblem,
  template: ProblemTemplate,
  idOf: () => string,
): BusinessProblem {
  const { id, statement, outcomes, capacity } = template;
  const successMetrics = template.successMetrics.map(metric => ({ ...metric, id: idOf() }));
  return { ...problem, template: id, statement, successMetrics, outcomes, capacity };
}
