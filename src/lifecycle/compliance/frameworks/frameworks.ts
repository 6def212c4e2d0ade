import type { Framework, FrameworkId } from '../compliance-item.ts';
import { ccpa } from './ccpa.ts';
import { euAiAct } from './eu-ai-act.ts';
import { gdpr } from './gdpr.ts';
import { hipaa } from './hipaa.ts';
import { sox } from './sox.ts';
import { sr117 } from './sr-11-7.ts';

/** Every checklist, in the order in which they are offered. */
export const frameworks: readonly Framework[] = [gdpr, ccpa, hipaa, sox, sr117, euAiAct];

/** The item under which it is kept whether a framework applies. */
export function appliesItem(id: FrameworkId): string {
  return `${id}/applies`;
}
