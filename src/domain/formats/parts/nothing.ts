/** What programs write where there is nothing. */
export function isNothing(text: string): boolean {
  return /^\s*(?:n\/?a|nan|none|null|undefined|-|\[\])?\s*$/iu.test(text);
}

/** The same of an abstract, for which databases have a sentence as well. */
export function isNoAbstract(text: string): boolean {
  return isNothing(text) || NO_ABSTRACT.test(text.trim());
}

const NO_ABSTRACT = /^\[?no abstract(?: available| provided)?\]?\.?$/iu;
