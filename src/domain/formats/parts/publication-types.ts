/**
 * What MEDLINE's publication types say of a work.
 *
 * Source: NLM, "Publication Characteristics (Publication Types)",
 * https://www.nlm.nih.gov/mesh/pubtypes.html
 */
const CSL_TYPES: ReadonlyMap<string, string> = new Map([
  ['academic dissertation', 'thesis'],
  ['dissertation, academic', 'thesis'],
  ['book', 'book'],
  ['books', 'book'],
  ['book chapter', 'chapter'],
  ['chapter', 'chapter'],
  ['conference paper', 'paper-conference'],
  ['dataset', 'dataset'],
  ['dissertations/theses', 'thesis'], // ERIC, and a kind of them behind a dash
  ['news', 'article-newspaper'],
  ['newspaper article', 'article-newspaper'],
  ['preprint', 'article'],
  ['technical report', 'report'],
]);

/** @returns A type of CSL; undefined for the many that are articles of a journal. */
export function findPublicationType(types: readonly string[]): string | undefined {
  return types
    .map((type) => CSL_TYPES.get(type.toLowerCase().replace(/ - .*$/u, '')))
    .find((type) => type !== undefined);
}

/** What says most of the kind of work; who paid for it says nothing. */
export function findGenre(types: readonly string[]): string | undefined {
  const telling = types.filter((type) => !/^(?:research support|english abstract)/iu.test(type));
  return telling.find((type) => !/^journal articles?$/iu.test(type)) ?? telling[0];
}
