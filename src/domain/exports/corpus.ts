import { formatArticle } from '../corpus/format-article';
import { formatRecords } from '../corpus/format-corpus';
import { ArticleIds } from '../files/article-ids';
import type { ExportFormat } from './export-format';
import { toDraftAnnotations } from './parts/draft-annotations';

/** Lectern's own format, see docs/corpus-format.md. */
export const CORPUS_EXPORT: ExportFormat = {
  id: 'corpus',
  name: 'Lectern corpus',
  extension: '.json',
  mediaType: 'application/json',
  keeps:
    'For Lectern, as a corpus of its own or for another list: all that is known of the articles, their sections, status, tags, notes and quotes.',
  format(items, { title }) {
    // Articles of two corpora may have one id, of which a corpus takes only the first.
    const ids = new ArticleIds();
    const pieces = formatRecords({ title, source: null }, items, ({ article, annotations }) =>
      formatArticle(ids.register(article), toDraftAnnotations(annotations)),
    );
    return [...pieces].join('');
  },
};
