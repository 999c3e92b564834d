/** What citations are made with, fetched once it is asked for: citeproc, the style, its language. */
import type { Article } from '@/domain/article';
import type { CitedList } from '@/domain/citations/cite';
import {
  CITATION_STYLES,
  type CitationStyle,
  type CitationStyleId,
} from '@/domain/citations/styles';

/** The files of the CSL project, unchanged, each in a chunk of its own. */
const FILES = import.meta.glob<string>('./csl/*.{csl,xml}', { query: '?raw', import: 'default' });

export type Cite = (articles: readonly Article[]) => CitedList;

/** Options of a query: the style's own function, kept once it is there. */
export function citationStyleOptions(id: CitationStyleId) {
  return {
    queryKey: ['citation-style', id],
    queryFn: () => loadStyle(CITATION_STYLES[id]),
    staleTime: Infinity, // the files are part of the page
    gcTime: Infinity,
    retry: false, // what is gone with a new version of the page stays gone
  };
}

/** @throws TypeError where a part of it cannot be fetched. */
async function loadStyle(citationStyle: CitationStyle): Promise<Cite> {
  const [{ cite }, style, us, british] = await Promise.all([
    import('@/domain/citations/cite'),
    loadFile(`${citationStyle.file}.csl`),
    loadFile('locales-en-US.xml'),
    loadFile('locales-en-GB.xml'),
  ]);
  const rules = { ...citationStyle, style, locales: { 'en-US': us, 'en-GB': british } };
  return (articles) => cite(articles, rules);
}

function loadFile(name: string): Promise<string> {
  const load = FILES[`./csl/${name}`];
  if (load === undefined) throw new Error(`There is no file ${name} among the citation styles.`);
  return load();
}
