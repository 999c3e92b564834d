import { expect, it } from 'vitest';
import { RIS_EXPORT } from '@/domain/exports/ris';
import { importFiles } from '@/domain/files/import-files';
import type { SourceFile } from '@/domain/files/unpack';
import { NO_ANNOTATIONS, type Annotations } from '@/domain/reading-list/item';
import { makeArticle } from '../../fixtures/article';
import { CONTEXT } from '../../fixtures/exported-items';

/** A list as it was exported. */
function listFile(name: string, list: Readonly<Record<string, Partial<Annotations>>>): SourceFile {
  const items = Object.entries(list).map(([title, said]) => ({
    article: makeArticle({ title, DOI: `10.5555/${title.toLowerCase()}` }),
    annotations: { ...NO_ANNOTATIONS, ...said },
    addedAt: null,
  }));
  const bytes = new TextEncoder().encode(RIS_EXPORT.format(items, CONTEXT));
  return {
    name,
    size: bytes.length,
    async *chunks() {
      await Promise.resolve();
      yield bytes;
    },
  };
}

it('gives what readers said beside the articles, of each record that became one', async () => {
  const { articles, merged, annotated } = await importFiles([
    listFile('ann.ris', { Tides: { rating: 4 }, Waves: {}, Ebbs: { tags: ['sea'] } }),
    listFile('bob.ris', { Tides: { status: 'read' } }),
  ]);
  expect(articles.map(({ title }) => title)).toEqual(['Tides', 'Waves', 'Ebbs']);
  expect(merged).toHaveLength(1);
  expect(annotated).toEqual([
    { id: articles[0]?.id, annotations: { status: 'to-read', rating: 4 } },
    { id: articles[0]?.id, annotations: { status: 'read' } },
    { id: articles[2]?.id, annotations: { status: 'to-read', tags: ['sea'] } },
  ]);
});
