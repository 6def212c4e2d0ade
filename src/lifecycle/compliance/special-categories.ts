/** Data that GDPR article 9 (1) sets apart, told by a column's name. */
export const specialCategories = [
  'health',
  'origin',
  'religion or belief',
  'political opinion',
  'union membership',
  'genetic data',
  'biometric data',
  'sex life or orientation',
] as const;
export type SpecialCategory = (typeof specialCategories)[number];

const telling: Readonly<Record<SpecialCategory, RegExp>> = {
  health:
    /\b(?:health|medical|diagnos[ie]s|diagnos(?:tic|ed)|disease|illness|symptoms?|icd(?: ?\d+)?|medications?|drugs?|therapy|treatment|surgery|hospital|admission|readmi(?:t|tted|ssion)|patient|insulin|glucose|cholesterol|blood|bmi|smok(?:er|ing)|pregnan(?:t|cy)|disab(?:ility|led)|a1c ?(?:result)?|hiv|cancer|tumou?r|stroke|diabet(?:es|ic))\b/,
  origin:
    /\b(?:race|racial|ethnic(?:ity)?|ethnic group|skin colou?r|caste|country of (?:birth|origin)|(?:native|birth) country)\b/,
  'religion or belief': /\b(?:religion|religious|belief|church|faith|denomination)\b/,
  'political opinion': /\b(?:political|politics|party affiliation|voted for)\b/,
  'union membership': /\b(?:trade union|union member(?:ship)?|works council)\b/,
  'genetic data': /\b(?:gen(?:e|es|etic|ome|otype)|dna|snps?)\b/,
  'biometric data':
    /\b(?:biometrics?|finger ?prints?|voice ?prints?|iris scan|retina|face (?:print|embedding|vector))\b/,
  'sex life or orientation': /\b(?:sexual|sexuality|orientation)\b/,
};

/** Which special category a column is of by its name; null where the name says nothing. */
export function specialCategoryOf(name: string): SpecialCategory | null {
  const words = inWords(name);
  return specialCategories.find(category => telling[category].test(words)) ?? null;
}

/** "Readmitted_30Days" → "readmitted 30 days". */
export function inWords(name: string): string {
  return name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
