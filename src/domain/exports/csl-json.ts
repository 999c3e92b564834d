import { ArticleIds } from '../files/article-ids';
import { formatOwnItem } from '../formats/parts/csl-own';
import type { ExportFormat } from './export-format';
import { toDraftAnnotations } from './parts/draft-annotations';

/**
 * A reader's note goes under `custom`, not into CSL's `note`: Zotero and citeproc-js take lines of
 * that for variables ("Type: book"), and it is printed by some styles.
 *
 * Source: see ../formats/parts/csl-own.
 */
export const CSL_JSON_EXPORT: ExportFormat = {
  id: 'csl-json',
  name: 'CSL-JSON',
  extension: '.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  keeps:
    'For Zotero, Pandoc and programs that print citations, the abstract as one text. Lectern reads back the sections, status, tags, notes and quotes too.',
  format(items) {
    // An id that stands twice would cite one article for two.
    const ids = new ArticleIds();
    const lines = items.map(({ article, annotations }) =>
      formatOwnItem(ids.register(article), toDraftAnnotations(annotations)),
    );
    return `[\n${lines.join(',\n')}\n]\n`;
  },
};
