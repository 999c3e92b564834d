import type { TextStyle } from '../../article';
import { withoutControlCharacters } from '../../text/control-characters';
import type { TextRange } from '../../text/tokens';

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML that shows just this text, in an element or in an attribute in quotes. */
export function escapeHtml(text: string): string {
  return withoutControlCharacters(text.toWellFormed()).replace(
    /[&<>"']/gu,
    (sign) => REFERENCES[sign] ?? '',
  );
}

const TAGS: Readonly<Record<TextStyle['style'], string>> = { italic: 'i', sub: 'sub', sup: 'sup' };

/** A text with its styles, and with `<mark>` where something in it is marked. */
export function formatHtmlText(
  text: string,
  styles: readonly TextStyle[] = [],
  marks: readonly TextRange[] = [],
): string {
  const edges = [...styles, ...marks].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...edges, text.length])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b);
  return cuts
    .slice(0, -1)
    .map((start, index) => {
      const end = cuts[index + 1] ?? text.length;
      const covers = (range: TextRange): boolean => range.start <= start && range.end >= end;
      const tags = [
        ...(marks.some(covers) ? ['mark'] : []),
        ...new Set(styles.filter(covers).map(({ style }) => TAGS[style])),
      ];
      return tags.reduceRight(
        (html, tag) => `<${tag}>${html}</${tag}>`,
        escapeHtml(text.slice(start, end)),
      );
    })
    .join('');
}
