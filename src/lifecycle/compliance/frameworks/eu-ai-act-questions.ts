import type { ScopingQuestion } from '../compliance-item.ts';

/** The groups in which the questions stand, in the order in which they are asked. */
export const questionGroups = {
  scope: 'Whether the Act looks at it at all',
  prohibited: 'Practices that are prohibited',
  high: 'Uses of high risk',
  exception: 'When such a use is not of high risk after all',
  transparency: 'Where people have to be told',
} as const;
export type QuestionGroup = keyof typeof questionGroups;

function asked(group: QuestionGroup, name: string, source: string, question: string) {
  return { id: `eu-ai-act/${name}`, group, source, question } as const satisfies ScopingQuestion;
}

/** What follows from the answers is in `riskClassOf`. */
export const aiActQuestions = [
  asked(
    'scope',
    'out-of-scope',
    'Art. 2 (3), (6), (8), (10)',
    'Is it used only for defence, for scientific research and development before any use, or privately?',
  ),
  asked(
    'prohibited',
    'manipulation',
    'Art. 5 (1)(a)',
    'Does it influence people without their noticing, so that they decide to their harm?',
  ),
  asked(
    'prohibited',
    'vulnerability',
    'Art. 5 (1)(b)',
    'Does it exploit age, disability or hardship to make people act to their harm?',
  ),
  asked(
    'prohibited',
    'social-scoring',
    'Art. 5 (1)(c)',
    'Does it score people by their behaviour or character, so that they are treated worse elsewhere or out of proportion?',
  ),
  asked(
    'prohibited',
    'crime-profiling',
    'Art. 5 (1)(d)',
    'Does it predict that a person will commit a crime from profiling alone?',
  ),
  asked(
    'prohibited',
    'face-scraping',
    'Art. 5 (1)(e)',
    'Does it collect faces from the internet or cameras without aim, to recognise them?',
  ),
  asked(
    'prohibited',
    'emotion',
    'Art. 5 (1)(f)',
    'Does it read emotions at work or school, other than for health or safety?',
  ),
  asked(
    'prohibited',
    'biometric-categories',
    'Art. 5 (1)(g)',
    'Does it infer race, opinions, belief or sexual life from biometric data?',
  ),
  asked(
    'prohibited',
    'remote-identification',
    'Art. 5 (1)(h)',
    'Does it recognise people in public at once for law enforcement?',
  ),
  asked(
    'prohibited',
    'intimate-images',
    'Art. 5 (1), as amended in 2026',
    'Can it make intimate pictures of people without their consent, or of children?',
  ),
  asked(
    'high',
    'product-safety',
    'Art. 6 (1), Annex I',
    'Is it a product, or a safety part of one, that a third party has to assess (medical devices, machines, vehicles, toys)?',
  ),
  asked(
    'high',
    'biometrics',
    'Annex III (1)',
    'Does it recognise people or sort them by biometric data, or read emotions?',
  ),
  asked(
    'high',
    'infrastructure',
    'Annex III (2)',
    'Is it a safety part of traffic, water, gas, heating, electricity or digital infrastructure?',
  ),
  asked(
    'high',
    'education',
    'Annex III (3)',
    'Does it decide on admission to education, grade learning, or watch for cheating?',
  ),
  asked(
    'high',
    'employment',
    'Annex III (4)',
    'Does it choose applicants, or decide on terms, promotion, dismissal, tasks or the performance of staff?',
  ),
  asked(
    'high',
    'public-services',
    'Annex III (5)(a)',
    'Does it decide on public benefits and services, health care among them?',
  ),
  asked(
    'high',
    'credit',
    'Annex III (5)(b)',
    'Does it judge the creditworthiness of people (other than to find fraud)?',
  ),
  asked(
    'high',
    'insurance',
    'Annex III (5)(c)',
    'Does it assess risk or set prices in life or health insurance?',
  ),
  asked('high', 'emergency', 'Annex III (5)(d)', 'Does it rank emergency calls or patients in an emergency?'),
  asked(
    'high',
    'law-enforcement',
    'Annex III (6)',
    'Does law enforcement use it on victims, suspects or evidence?',
  ),
  asked('high', 'migration', 'Annex III (7)', 'Is it used for migration, asylum or border control?'),
  asked('high', 'justice', 'Annex III (8)', 'Does it help courts to decide, or sway elections?'),
  asked(
    'exception',
    'narrow',
    'Art. 6 (3)',
    'Does it only do a narrow procedural or preparatory task, better what a person has finished, or point out deviations without replacing a person’s judgement?',
  ),
  asked(
    'exception',
    'profiling',
    'Art. 6 (3), last sentence',
    'Does it profile people: judge their work, money, health, preferences, reliability, behaviour or whereabouts?',
  ),
  asked('transparency', 'interaction', 'Art. 50 (1)', 'Do people deal with it directly, as with a chatbot?'),
  asked('transparency', 'synthetic', 'Art. 50 (2)', 'Does it make text, sound, pictures or video?'),
  asked(
    'transparency',
    'told-emotion',
    'Art. 50 (3)',
    'Does it read emotions or sort people by biometric data?',
  ),
  asked(
    'transparency',
    'deep-fake',
    'Art. 50 (4)',
    'Does it make deep fakes, or texts that inform the public?',
  ),
] as const;

export type AiActQuestion = (typeof aiActQuestions)[number];
export type AiActQuestionId = AiActQuestion['id'];
