import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { citationStyleOptions } from '@/browser/citations/citation-style';
import type { CopiedText } from '@/browser/clipboard';
import type { Article } from '@/domain/article';
import type { CitedList } from '@/domain/citations/cite';
import { formatCitedHtml, formatCitedText, type CitedEntry } from '@/domain/citations/cited-text';
import {
  CITATION_STYLES,
  type CitationStyle,
  type CitationStyleId,
} from '@/domain/citations/styles';
import { Button } from '../parts/Button';
import { classNames } from '../parts/class-names';
import { Message } from '../parts/Message';
import { CitedText } from './CitedText';
import { CopyButton } from './CopyButton';

interface CiteListProps {
  readonly articles: readonly Article[];
  readonly styleId: CitationStyleId;
}

/** Citeproc takes 2.5 ms for each on the page's own thread, and longer for many by one author. */
const MOST = 1000;

/** The articles as a style cites them: at the end of a text, and in it. */
export function CiteList({ articles, styleId }: CiteListProps) {
  const { data: cite, error, refetch } = useQuery(citationStyleOptions(styleId));
  const tooMany = articles.length > MOST;
  const cited = useMemo(() => (tooMany ? undefined : cite?.(articles)), [cite, articles, tooMany]);
  const { notes = false }: CitationStyle = CITATION_STYLES[styleId];

  if (tooMany) {
    return (
      <p>
        At most {MOST.toLocaleString('en')} articles are cited at once. Choose fewer of them, or
        export the list as CSL-JSON, RIS or BibTeX for a citation program.
      </p>
    );
  }
  if (error !== null) {
    return (
      <Message
        tone="alert"
        title="The style could not be fetched"
        actions={<Button onClick={() => void refetch()}>Try again</Button>}
      >
        <p>{error.message}</p>
      </Message>
    );
  }
  if (cited === undefined) {
    return (
      <p role="status" className="min-h-40 text-ink-3">
        Fetching the style…
      </p>
    );
  }
  const single = articles.length === 1;
  const name = single ? 'Reference' : 'References';
  return (
    <>
      <section className="space-y-2">
        <div className={HEAD}>
          <h3 className="mr-auto font-semibold">{name}</h3>
          <CopyButton
            label={single ? 'Copy' : 'Copy all'}
            look="solid"
            copied={copiedList(cited, single)}
          />
        </div>
        <References {...{ cited, single, name }} />
      </section>
      <section className="space-y-2">
        <div className={HEAD}>
          <h3 className="mr-auto font-semibold">{notes ? 'In a note' : 'In the text'}</h3>
          <CopyButton
            label={notes ? 'Copy note' : 'Copy in-text'}
            copied={copiedEntry(cited.inText)}
          />
        </div>
        <p
          tabIndex={single ? undefined : 0}
          className={classNames(BOX, !single && 'max-h-[18vh] overflow-auto')}
        >
          <CitedText runs={cited.inText.runs} />
        </p>
      </section>
    </>
  );
}

const HEAD = 'flex flex-wrap items-center gap-x-3 gap-y-1';
const BOX =
  'rounded-lg bg-paper px-4 py-3 font-serif text-[1.0625rem] leading-relaxed wrap-anywhere';

interface ReferencesProps {
  readonly cited: CitedList;
  readonly single: boolean;
  readonly name: string;
}

/** A number is of use only among others. */
function References({ cited: { entries, hangingIndent }, single, name }: ReferencesProps) {
  const drawn = entries.map(({ marker, runs }, index) => (
    <li key={index} className={classNames(hangingIndent && !single && 'pl-6 -indent-6')}>
      {marker !== null && !single && `${marker} `}
      <CitedText runs={runs} />
    </li>
  ));
  return (
    <ol
      // A long list scrolls by itself, so that the buttons stay in reach.
      tabIndex={single ? undefined : 0}
      aria-label={name}
      className={classNames(BOX, 'space-y-2', !single && 'max-h-[34vh] overflow-auto')}
    >
      {drawn}
    </ol>
  );
}

function copiedEntry(entry: CitedEntry): CopiedText {
  return { text: formatCitedText(entry), html: formatCitedHtml(entry) };
}

/** A paragraph for each; a single one is pasted into a line of text. */
function copiedList({ entries, hangingIndent }: CitedList, single: boolean): CopiedText {
  if (single) {
    return copiedEntry({ marker: null, runs: entries.flatMap(({ runs }) => runs) });
  }
  const style = hangingIndent ? ' style="margin-left:2em;text-indent:-2em"' : '';
  return {
    text: entries.map((entry) => `${formatCitedText(entry)}\n`).join(''),
    html: entries.map((entry) => `<p${style}>${formatCitedHtml(entry)}</p>`).join('\n'),
  };
}
