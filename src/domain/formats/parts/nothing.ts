/** What programs write where there is nothing. */
export function isNothing(text: string): boolean {
  return /^\s*(?:n\/?a|nan|none|null|undefined|-|\[\])?\s*$/iu.test(text);
}

/** The same of an abstract, for which databases have a sentence as well. */
export function isNoAbstract(text: string): boolean {
  return isNothing(text) || NO_ABSTRACT.test(text.trim());
}

/** A name that says that there is none. */
export function isNobody(name: string): boolean {
  return NOBODY.test(name.trim());
}

const NOBODY =
  /^\[?no authors?(?: names?| ids?)? (?:available|found|given|listed|provided)\]?\.?$/iu;

const NO_ABSTRACT = /^\[?no abstract(?: available| provided)?\]?\.?$/iu;
