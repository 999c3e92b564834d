import { expect, it } from 'vitest';
import { composeCorpus } from '@/browser/corpora/compose-corpus';
import type { SearchQuery } from '@/domain/search/search';
import { createSearchService, type CallContext } from '@/worker/search-service';
import { makeQuery } from '../fixtures/query';
import { risFile, TWICE } from '../fixtures/opened-files';

const CONTEXT: CallContext = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
};
const TITLES = Array.from({ length: 120 }, (_, index) => `Open data in region ${index}`);
const VOTING: SearchQuery = makeQuery({ text: 'data region 7' });

/** Opens files, and then the corpus of them as the page does. */
async function openAll(files: readonly File[], context = CONTEXT) {
  const service = createSearchService();
  const named = files.map((file) => ({ name: file.name, content: file }));
  const outcome = await service.importFiles([named], CONTEXT);
  const file = composeCorpus({ outcome, apart: [] });
  return {
    service,
    outcome,
    file,
    build: (key: string | null) => service.build([file, key], context),
  };
}

it('answers as an engine that is built of the corpus file', async () => {
  for (const files of [[risFile('a.ris', TITLES)], TWICE()]) {
    const prepared = await openAll(files);
    const built = await openAll(files);
    const ofPrepared = await prepared.build(prepared.outcome.contentKey ?? null);
    const ofFile = await built.build(null);
    expect(ofPrepared).toEqual({ ...ofFile, key: prepared.outcome.contentKey });
    expect(await prepared.service.search([VOTING], CONTEXT)).toEqual(
      await built.service.search([VOTING], CONTEXT),
    );
  }
});

it('does not look at the file, which is known', async () => {
  const { service, outcome } = await openAll([risFile('a.ris', TITLES)]);
  const nothing = new Blob(['not looked at']);
  const result = await service.build([nothing, outcome.contentKey ?? null], CONTEXT);
  expect(result).toMatchObject({ ok: true, summary: { total: 120 } });
});

it('is of no use for another corpus', async () => {
  const { service, file } = await openAll([risFile('a.ris', TITLES)]);
  const other = await openAll([risFile('b.ris', ['Voting in Ruritania'])]);
  const result = await service.build([other.file, other.outcome.contentKey ?? null], CONTEXT);
  expect(result).toMatchObject({ ok: true, summary: { total: 1 } });
  expect(await service.build([file, null], CONTEXT)).toMatchObject({ summary: { total: 120 } });
});

it('is called off, and built of the file when it is asked for again', async () => {
  const controller = new AbortController();
  const context = { ...CONTEXT, signal: controller.signal };
  const { service, outcome, file, build } = await openAll([risFile('a.ris', TITLES)], context);
  const building = build(outcome.contentKey ?? null);
  controller.abort(new Error('the reader pressed Cancel'));
  await expect(building).rejects.toThrow('the reader pressed Cancel');
  expect(await service.build([file, outcome.contentKey ?? null], CONTEXT)).toMatchObject({
    summary: { total: 120 },
  });
});
