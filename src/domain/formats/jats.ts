/**
 * JATS, the XML of journal articles, back to the DTDs of NLM from which it came: one article, or
 * several in the wrappers of PMC and OAI-PMH.
 *
 * Source: NISO Z39.96, Journal Article Tag Suite 1.3, https://jats.nlm.nih.gov/archiving/; the
 * tagging guidelines of PMC, https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/.
 */
import type { Draft } from './draft';
import type { Format } from './format';
import { isNoText, readJatsAbstract, readJatsKeywords } from './parts/jats-abstract';
import { readContributors } from './parts/jats-contributors';
import { readIssued } from './parts/jats-dates';
import { joinRichText, type RichText } from '../text/rich-text';
import {
  findElement,
  listElements,
  readText,
  readTextAt,
  type XmlElement,
} from './parts/xml-element';
import { readRichText } from './parts/xml-markup';
import { XmlRecordParser, type XmlRecords } from './parts/xml-records';
import { readFirstTags } from './parts/xml-sniff';

const RECORDS: XmlRecords = {
  records: ['article'],
  marks: ['front', 'article-meta', 'journal-meta'],
  // Only what stands before the text is read; the rest holds articles cited and answers to this one.
  skipped: [
    ...['body', 'back', 'floats-group', 'floats-wrap', 'sub-article', 'response'],
    ...['aff', 'author-notes', 'history', 'permissions', 'license', 'funding-group'],
    'custom-meta-group',
  ],
  readDraft,
};

export const JATS: Format = {
  id: 'jats',
  name: 'JATS XML',
  extensions: ['.xml', '.nxml', '.jats'],
  sniff(head) {
    const tags = readFirstTags(head, 500);
    if (!tags.includes('article')) return 0;
    if (['front', 'article-meta', 'journal-meta'].some((tag) => tags.includes(tag))) return 1;
    return tags[0] === 'article' ? 0.4 : 0;
  },
  createParser: () => new XmlRecordParser(RECORDS),
};

function readDraft(article: XmlElement): Draft {
  const front = findElement(article, 'front') ?? article;
  const journal = findElement(front, 'journal-meta');
  const meta = findElement(front, 'article-meta');
  const publisher = findElement(journal, 'publisher') ?? findElement(meta, 'publisher');
  const language = article.attributes.get('xml:lang') ?? '';
  const articleType = article.attributes.get('article-type') ?? '';
  const id = (...kinds: readonly string[]): string => readId(meta, kinds);
  return {
    type: TYPE_OF.get(articleType) ?? 'article-journal',
    genre: readHeading(meta) || articleType,
    // The title of DocBook, which is like JATS enough to be taken for it.
    title: meta === undefined ? readRichText(findElement(article, 'title')) : readTitle(meta),
    ...readContributors(meta, language),
    containerTitle: readJournalTitle(journal),
    issued: readIssued(meta),
    volume: readTextAt(meta, 'volume'),
    issue: readTextAt(meta, 'issue'),
    page: readPage(meta),
    publisher: readTextAt(publisher, 'publisher-name'),
    DOI: id('doi'),
    ISSN: listElements(journal, 'issn', 'issn-l').map(readText),
    PMID: id('pmid'),
    PMCID: id('pmcid', 'pmc'),
    URL: readAddress(meta),
    language,
    keyword: readJatsKeywords(meta, language),
    abstract: readJatsAbstract(meta, language),
    others: {
      'container-title-short': readShortTitle(journal),
      'publisher-place': readTextAt(publisher, 'publisher-loc'),
    },
  };
}

/** Values of `@article-type` that are no articles of a journal to CSL. */
const TYPE_OF: ReadonlyMap<string, string> = new Map([
  ['book-review', 'review-book'],
  ['dissertation', 'thesis'],
  ['preprint', 'article'],
  ['product-review', 'review'],
]);

/** "Title: Subtitle"; where there is neither, the title in another language. */
function readTitle(meta: XmlElement | undefined): RichText {
  const group = findElement(meta, 'title-group');
  const translated = findElement(group, 'trans-title-group') ?? group;
  const own = readRichText(findElement(group, 'article-title'), isNoText);
  const title =
    own.text === '' ? readRichText(findElement(translated, 'trans-title'), isNoText) : own;
  const subtitle = readRichText(findElement(group, 'subtitle'), isNoText);
  if (title.text === '' || subtitle.text === '') return title.text === '' ? subtitle : title;
  return joinRichText(title, /[.:?!\u2013\u2014]$/u.test(title.text) ? ' ' : ': ', subtitle);
}

/** The heading under which the journal printed it, as "Research Article". */
function readHeading(meta: XmlElement | undefined): string {
  const groups = listElements(findElement(meta, 'article-categories'), 'subj-group');
  const heading = groups.find(({ attributes }) => attributes.get('subj-group-type') === 'heading');
  return readTextAt(heading, 'subject');
}

function readJournalTitle(journal: XmlElement | undefined): string {
  return (
    readTextAt(journal, 'journal-title-group', 'journal-title') ||
    readTextAt(journal, 'journal-title') ||
    readShortTitle(journal)
  );
}

function readShortTitle(journal: XmlElement | undefined): string {
  const ids = listElements(journal, 'journal-id');
  const idOf = (kind: string): string =>
    readText(ids.find(({ attributes }) => attributes.get('journal-id-type') === kind));
  return (
    readTextAt(journal, 'journal-title-group', 'abbrev-journal-title') ||
    readTextAt(journal, 'abbrev-journal-title') ||
    idOf('iso-abbrev') ||
    idOf('nlm-ta')
  );
}

function readId(meta: XmlElement | undefined, kinds: readonly string[]): string {
  const ids = listElements(meta, 'article-id');
  const found = ids.find(({ attributes }) => kinds.includes(attributes.get('pub-id-type') ?? ''));
  return readText(found);
}

/** "213-224", "e0123"; a part of a page counts as none. */
function readPage(meta: XmlElement | undefined): string {
  const first = readTextAt(meta, 'fpage');
  const last = readTextAt(meta, 'lpage');
  if (first === '') return readTextAt(meta, 'elocation-id') || readTextAt(meta, 'page-range');
  return last === '' || last === first ? first : `${first}-${last}`;
}

function readAddress(meta: XmlElement | undefined): string | undefined {
  return listElements(meta, 'self-uri')
    .map((uri) => uri.attributes.get('xlink:href') ?? readText(uri))
    .find((address) => /^https?:/u.test(address));
}
