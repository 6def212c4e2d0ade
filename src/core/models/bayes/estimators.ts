import { bernoulliNB } from './bernoulli-nb.ts';
import { gaussianNB } from './gaussian-nb.ts';
import { multinomialNB } from './multinomial-nb.ts';

export const bayesEstimators = { gaussianNB, bernoulliNB, multinomialNB };
