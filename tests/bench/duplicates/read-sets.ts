/** Readers of the labelled sets, each by the layout of its makers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import Papa from 'papaparse';
import { SaxesParser } from 'saxes';

import type { Article } from '@/domain/article';
import { plainDOI } from '@/domain/duplicates/identifier';
import { toArticle, type LabelledSet, type PairTruth } from './labelled-set';

const READERS: readonly (readonly [
  file: string,
  read: (bytes: Buffer, name: string) => LabelledSet[],
])[] = [
  ['asysd-labelled_test_set.csv', readAsysd],
  ['sra-tafenoquine.xml', readEndNote],
  ['sra-copper.xml', readEndNote],
  ['sra-respiratory.xml', readEndNote],
  ['bib-dedupe-test_cases.json', readBibDedupe],
  ['asreview-Nagtegaal_2019.json', readAsreview],
  ['cross-source-mcda.json', readCrossSource],
];

/** Those of the sets that are in the folder. */
export function readSets(folder: string): LabelledSet[] {
  return READERS.flatMap(([file, read]) => {
    const path = join(folder, file);
    return existsSync(path) ? read(readFileSync(path), file) : [];
  });
}

/** ASySD: `source` is "unique" for the record that is kept of each work. Authors run together. */
function readAsysd(bytes: Buffer, name: string): LabelledSet[] {
  const text = new TextDecoder('windows-1252').decode(bytes);
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const articles = data.map((row) =>
    toArticle({
      id: row.record_id ?? '',
      title: row.title,
      author: (row.author ?? '').split(/(?<=\.)(?=\p{Lu})/u),
      year: row.year,
      container: row.journal,
      volume: row.volume,
      issue: row.number,
      page: row.pages,
      DOI: row.doi,
      ISSN: row.isbn,
      abstract: row.abstract,
    }),
  );
  const marked = positionsOf(data, (row) => row.source === 'duplicate');
  return [
    { name, articles, truth: { kind: 'surplus', marked } },
    {
      name: `${name}, no DOI`,
      articles: articles.map(withoutDOI),
      truth: { kind: 'surplus', marked },
    },
  ];
}

/** EndNote XML of the Bond University sets: `<caption>` says "Duplicate". */
function readEndNote(bytes: Buffer, name: string): LabelledSet[] {
  const records: Record<string, string[]>[] = [];
  let path: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (tag === 'style') return;
    path = [...path, tag];
    text = '';
    if (tag === 'record') records.push({});
    if (tag === 'ref-type') (records.at(-1) ?? {}).type = [attributes.name ?? ''];
  });
  parser.on('text', (piece) => (text += piece));
  parser.on('closetag', ({ name: tag }) => {
    if (tag === 'style') return;
    const record = records.at(-1);
    const field = path.slice(path.indexOf('record') + 1).join('/');
    if (record !== undefined && field !== '' && field !== 'ref-type' && text.trim() !== '') {
      (record[field] ??= []).push(text.trim());
    }
    path = path.slice(0, -1);
    text = '';
  });
  parser.write(bytes.toString('utf8')).close();

  const articles = records.map((record, at) =>
    toArticle({
      id: `${record['rec-number']?.[0] ?? ''} ${at}`,
      type: record.type?.[0] === 'Conference Proceedings' ? 'paper-conference' : 'article-journal',
      title: record['titles/title']?.[0] ?? null,
      author: (record['contributors/authors/author'] ?? []).map((author) =>
        author.replace(/,$/u, ''),
      ),
      year: record['dates/year']?.[0],
      container: record['titles/secondary-title']?.[0] ?? record['periodical/full-title']?.[0],
      volume: record.volume?.[0],
      issue: record.number?.[0],
      page: record.pages?.[0],
      DOI: record['electronic-resource-num']?.[0],
      ISSN: record.isbn?.[0],
      abstract: record.abstract?.[0],
    }),
  );
  const marked = positionsOf(records, (record) => record.caption?.[0] === 'Duplicate');
  return [
    {
      name,
      articles,
      truth: { kind: countsKept(articles, marked) ? 'surplus' : 'members', marked },
    },
  ];
}

/** Some sets mark every record of a work that has copies, others leave one unmarked. */
function countsKept(articles: readonly Article[], marked: ReadonlySet<number>): boolean {
  const unmarked = new Map<string, boolean>();
  for (const [at, { title }] of articles.entries()) {
    const key = (title ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    unmarked.set(key, (unmarked.get(key) ?? true) && marked.has(at));
  }
  const whole = [...marked].filter((at) =>
    unmarked.get((articles[at]?.title ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')),
  );
  return whole.length < marked.size / 2;
}

interface BibRecord {
  readonly ENTRYTYPE: string;
  readonly title?: string | null;
  readonly author?: string | null;
  readonly year?: string | null;
  readonly journal?: string | null;
  readonly booktitle?: string | null;
  readonly volume?: string | null;
  readonly number?: string | null;
  readonly pages?: string | null;
  readonly doi?: string | null;
  readonly abstract?: string | null;
}

/** bib-dedupe: pairs, each of which is one work or two. */
function readBibDedupe(bytes: Buffer, name: string): LabelledSet[] {
  const { cases } = JSON.parse(bytes.toString('utf8')) as {
    cases: { id: string; record_a: BibRecord; record_b: BibRecord; expected_duplicate: boolean }[];
  };
  const articles = cases.flatMap(({ id, record_a, record_b }) =>
    [record_a, record_b].map((record, at) =>
      toArticle({
        id: `${id} ${'ab'.charAt(at)}`,
        type: record.ENTRYTYPE === 'inproceedings' ? 'paper-conference' : 'article-journal',
        title: record.title ?? null,
        author: splitAuthors(record.author ?? ''),
        year: record.year,
        container: record.journal ?? record.booktitle,
        volume: record.volume,
        issue: record.number,
        page: record.pages?.replace('--', '-'),
        DOI: record.doi,
        abstract: record.abstract,
      }),
    ),
  );
  const same = cases.flatMap(({ expected_duplicate }, at) =>
    expected_duplicate ? [[2 * at, 2 * at + 1] as const] : [],
  );
  // Two cases may hold the same work: only what stands in one case is told.
  const tell = (a: number, b: number): PairTruth => {
    if (a >> 1 !== b >> 1) return 'unknown';
    return cases[a >> 1]?.expected_duplicate === true ? 'same' : 'different';
  };
  return [{ name, articles, truth: { kind: 'pairs', same, tell } }];
}

function splitAuthors(author: string): string[] {
  return author.split(/;| and |(?<=\p{Lu}\.)(?=\p{Lu}\p{L}+ )/u).map((each) => each.trim());
}

interface ReviewRecord {
  readonly record_id: string;
  readonly title: string;
  readonly abstract_start: string | null;
  readonly duplicate_record_id: string | null;
}

/** ASReview: titles and beginnings of abstracts; `duplicate_record_id` names the record repeated. */
function readAsreview(bytes: Buffer, name: string): LabelledSet[] {
  const records = JSON.parse(bytes.toString('utf8')) as ReviewRecord[];
  const articles = records.map(({ record_id, title, abstract_start }) =>
    toArticle({ id: record_id, title, abstract: abstract_start }),
  );
  const position = new Map(records.map(({ record_id }, at) => [record_id, at]));
  const same = records.flatMap(({ duplicate_record_id }, at) => {
    const other = duplicate_record_id === null ? undefined : position.get(duplicate_record_id);
    return other === undefined ? [] : [[at, other] as const];
  });
  return [{ name, articles, truth: { kind: 'pairs', same, tell: tellBy(same) } }];
}

function tellBy(same: readonly (readonly [number, number])[]): (a: number, b: number) => PairTruth {
  const known = new Set(same.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  return (a, b) => (known.has(`${a} ${b}`) ? 'same' : 'different');
}

interface CrossRecord {
  readonly source: string;
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly authors: string;
  readonly year: string;
  readonly container: string;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly doi: string | null;
}

/** Two exports of one search; the truth is the DOI, which is then taken away. */
function readCrossSource(bytes: Buffer, name: string): LabelledSet[] {
  const { records } = JSON.parse(bytes.toString('utf8')) as { records: CrossRecord[] };
  const articles = records.map((record) =>
    toArticle({
      id: `${record.source} ${record.key}`,
      type: /proceedings|conference/u.test(record.type) ? 'paper-conference' : 'article-journal',
      title: record.title,
      author: splitAuthors(record.authors),
      year: record.year,
      container: record.container,
      volume: record.volume,
      issue: record.issue,
      page: record.pages,
      DOI: record.doi,
    }),
  );
  const DOIs = articles.map(({ DOI }) => plainDOI(DOI));
  const tell = (a: number, b: number): PairTruth => {
    const [one, other] = [DOIs[a] ?? null, DOIs[b] ?? null];
    if (one === null || other === null) return 'unknown';
    return one === other ? 'same' : 'different';
  };
  const same: (readonly [number, number])[] = [];
  for (const a of articles.keys()) {
    for (let b = a + 1; b < articles.length; b += 1) if (tell(a, b) === 'same') same.push([a, b]);
  }
  const truth = { kind: 'pairs', same, tell } as const;
  return [
    { name, articles, truth },
    { name: `${name}, no DOI`, articles: articles.map(withoutDOI), truth },
  ];
}

function withoutDOI(article: Article): Article {
  return { ...article, DOI: null };
}

function positionsOf<Row>(rows: readonly Row[], isMarked: (row: Row) => boolean): Set<number> {
  return new Set([...rows.keys()].filter((at) => isMarked(rows[at] as Row)));
}
