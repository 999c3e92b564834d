/** Plurals of nouns in "-ic". Other words in "-ics" are sciences: "genetics" is not "genetic". */
const PLURALS_IN_ICS: ReadonlySet<string> = new Set([
  'antibiotics',
  'characteristics',
  'clinics',
  'comics',
  'critics',
  'diuretics',
  'epidemics',
  'fabrics',
  'heuristics',
  'metrics',
  'pandemics',
  'plastics',
  'probiotics',
  'topics',
]);

/**
 * The form under which a noun's singular and plural are counted as one: "policies" and "policy".
 *
 * Not a stemmer: "government" and "govern" stay apart. What the rules miss ("matrices",
 * "children") is counted apart, and what they cut too short ("diabete") is never shown.
 * Source: the S-stemmer of Harman (1991), "How effective is suffixing?", Journal of the American
 * Society for Information Science 42(1), with "-es" behind a sibilant added.
 */
export function toSingular(term: string): string {
  if (term.length < 4 || !term.endsWith('s') || /(?:ss|us|is)$/u.test(term)) return term;
  if (term.endsWith('ics') && !PLURALS_IN_ICS.has(term)) return term;
  if (term.endsWith('ies')) return term.length > 4 ? `${term.slice(0, -3)}y` : term;
  if (/(?:ch|sh|ss|x|zz)es$/u.test(term)) return term.slice(0, -2);
  return term.slice(0, -1);
}
