import { PASTED_TEXT, type OpeningRequest } from './request';

/** What a corpus may be called: "scopus", "scopus and 2 more", "Pasted text". */
export function suggestName(request: OpeningRequest): string {
  switch (request.kind) {
    case 'paste':
      return PASTED_TEXT;
    case 'report':
      return request.corpus.name;
    case 'files':
      return join(request.files.map(({ name }) => withoutExtension(name)));
    case 'merge':
      return join(request.corpora.map(({ name }) => name));
  }
}

function join(names: readonly string[]): string {
  const [first = PASTED_TEXT, second] = names;
  if (second === undefined) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first} and ${names.length - 1} more`;
}

/** "export.ris.gz" → "export"; a name of nothing else stays. */
function withoutExtension(name: string): string {
  return name.replace(/(?<=.)(?:\.[a-z0-9]{1,8})?\.(?:gz|zip)$|(?<=.)\.[a-z0-9]{1,8}$/iu, '');
}
