const SCHEMES = ['http:', 'https:', 'mailto:'];

/** @returns The address of a link in a note where it may be followed; undefined for any other. */
export function safeLink(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined; // without a base: a note is no place to link from
  const { protocol, href } = new URL(url);
  return SCHEMES.includes(protocol) ? href : undefined;
}
