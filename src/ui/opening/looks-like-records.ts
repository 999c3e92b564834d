/** More of a text tells nothing about what it is. */
const HEAD = 20_000;

/** A first record of the formats that people copy: each begins like nothing that is written by hand. */
const RECORDS: readonly RegExp[] = [
  /^TY {1,2}- ?[A-Z]/mu, // RIS
  /^(?:PMID|OWN) ?- /mu, // MEDLINE, nbib
  /^%[0TA] \S/mu, // EndNote, refer
  /^(?:FN|PT) [A-Z]/mu, // Web of Science
  /^@[a-z]+\s*\{/imu, // BibTeX
  /^\s*(?:<\?xml|<(?:PubmedArticle|records|xml|article|rss|modsCollection)\b)/u,
];

/**
 * Whether a pasted text is clearly records of articles, and not a sentence that was meant for some
 * field. It looks at the beginning only; what the text is in the end, the worker tells.
 */
export function looksLikeRecords(text: string): boolean {
  const head = text.slice(0, HEAD);
  const trimmed = head.trimStart();
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
    return /"(?:title|articles|DOI|abstract|author|results|items)"\s*:/u.test(head);
  }
  const [first = ''] = trimmed.split('\n', 1);
  if (/[,;\t]/u.test(first) && /title/iu.test(first) && trimmed.includes('\n')) {
    return /author|year|doi|abstract|journal|source/iu.test(first);
  }
  const matching = RECORDS.find((pattern) => pattern.test(trimmed));
  if (matching === undefined) return false;
  return trimmed.includes('\n') || trimmed.startsWith('@') || trimmed.startsWith('<');
}
