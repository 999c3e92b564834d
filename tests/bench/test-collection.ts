import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';

import type { Article } from '@/domain/article';
import { messageOf } from './message-of';
import { readCorpusFile } from './read-corpus-file';
import type { Grades } from './ranking-metrics';

export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
  readonly grades: Grades;
}

/** Documents, queries, and which documents answer which query. */
export interface TestCollection {
  readonly name: string;
  readonly articles: readonly Article[];
  /** Those for which at least one document is relevant: the others judge no ranking. */
  readonly queries: readonly JudgedQuery[];
}

const queriesFile = v.array(v.object({ id: v.string(), text: v.string() }));
const gradesFile = v.record(v.string(), v.record(v.string(), v.number()));

/**
 * Reads a folder of three files: `docs.jsonl` (an article a line), `queries.json`
 * (`[{ id, text }]`) and `qrels.json` (`{ query: { document: grade } }`, above 0 is relevant).
 *
 * @throws Error with a sentence for the reader where a file is absent or of another shape.
 */
export async function readTestCollection(folder: string): Promise<TestCollection> {
  const { articles } = await readCorpusFile(join(folder, 'docs.jsonl'));
  const texts = await readJson(join(folder, 'queries.json'), queriesFile);
  const grades = await readJson(join(folder, 'qrels.json'), gradesFile);
  const queries = texts
    .map(({ id, text }) => ({ id, text, grades: new Map(Object.entries(grades[id] ?? {})) }))
    .filter((query) => [...query.grades.values()].some((grade) => grade > 0));
  return { name: basename(resolve(folder)), articles, queries };
}

async function readJson<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  try {
    return v.parse(schema, JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}
