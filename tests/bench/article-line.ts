import { readArticle, type ArticleReading } from '@/domain/corpus/read-article';

/** A record as collections of test data have it: plain names, one year, sections by label. */
interface CollectedRecord {
  readonly id: string;
  readonly title?: string | null;
  readonly authors?: readonly string[];
  readonly year?: number | null;
  readonly container?: string | null;
  readonly doi?: string | null;
  readonly pmid?: string | null;
  readonly keywords?: readonly string[];
  readonly sections: readonly { readonly label: string | null; readonly text: string }[];
}

/**
 * Reads one line of a JSONL file: an article of our corpus format, or a collected record.
 *
 * @throws SyntaxError if the line is not JSON.
 */
export function readArticleLine(line: string): ArticleReading {
  return readArticle(toCorpusRecord(JSON.parse(line)));
}

/** The record as the corpus format has it. What is wrong with it is found by `readArticle`. */
function toCorpusRecord(record: unknown): unknown {
  if (!isCollected(record)) return record;
  const { id, title, authors, year, container, doi, pmid, keywords, sections } = record;
  return {
    id,
    type: 'article-journal',
    title,
    author: authors,
    issued: year,
    'container-title': container,
    DOI: doi,
    PMID: pmid,
    keyword: keywords,
    abstract: sections,
  };
}

/** `sections` tells the two apart: in the corpus format they are the `abstract`. */
function isCollected(record: unknown): record is CollectedRecord {
  return typeof record === 'object' && record !== null && 'sections' in record;
}
