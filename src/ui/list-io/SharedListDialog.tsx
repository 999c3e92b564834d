import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { JoinedList } from '@/browser/reading-list/join';
import { articleHeading, formatFamilies, type Article } from '@/domain/article';
import { formatContainer } from '@/domain/citation';
import { articleKey } from '@/domain/reading-list/article-key';
import { MAIN_LIST } from '@/domain/reading-list/reading-list';
import { readShare, type SharedItem, type SharedList } from '@/domain/reading-list/share';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { useCurrentList } from '../reading-list/use-reading-list';
import { countArticles } from '../search/count-articles';
import { formatCount } from '../search/format-count';
import { useServices } from '../services';
import { usePreferences } from '../settings/use-preferences';
import { DialogActions } from './DialogActions';
import { useJoin } from './use-join';

interface SharedListDialogProps {
  /** As the address has it. */
  readonly code: string;
  readonly corpusKey: string | null;
  /** Shows the reading list, once something was added to it. */
  readonly onShow: () => void;
  readonly onClose: () => void;
}

/** A list that came by a link. Nothing of it is kept before the reader says so. */
export default function SharedListDialog(props: SharedListDialogProps) {
  const { code, onClose } = props;
  const reading = useMemo(() => readShare(code), [code]);
  return (
    <Dialog
      title="A list from a link"
      firm
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {reading.ok ? (
        <Preview {...props} list={reading.list} refused={reading.refused} />
      ) : (
        <>
          <p role="alert">{reading.reason}</p>
          <Button look="solid" className="mt-5" onClick={onClose}>
            Go on without it
          </Button>
        </>
      )}
    </Dialog>
  );
}

interface PreviewProps extends SharedListDialogProps {
  readonly list: SharedList;
  readonly refused: number;
}

/** More are counted. */
const MOST_LISTED = 200;

function Preview({ list, refused, code, corpusKey, onShow, onClose }: PreviewProps) {
  const { title, items, short } = list;
  const { search } = useServices();
  const current = useCurrentList();
  const [, changePreferences] = usePreferences();
  const join = useJoin();
  const [busy, setBusy] = useState(false);
  const keys = useMemo(() => items.map(({ article }) => articleKey(article)), [items]);
  const { data: works } = useQuery({
    queryKey: ['shared-works', corpusKey, code],
    queryFn: ({ signal }) => search.findWorks(keys, signal),
    enabled: corpusKey !== null,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    networkMode: 'always', // the worker needs no network
  });

  const listed = new Set(current?.items.map(({ article }) => articleKey(article)));
  const found = items.filter((_, at) => (works?.[at] ?? null) !== null).length;
  const isNoted = items.some(({ annotations }) => annotations !== undefined);

  const take = async (target: JoinedList): Promise<void> => {
    setBusy(true);
    const joining = items.map(({ article, annotations }, at) => ({
      article: works?.[at] ?? article,
      annotations: annotations === undefined ? [] : [annotations],
      sameAs: null,
    }));
    const result = await join({ list: target, joining, corpusTitle: null });
    setBusy(false);
    if (result === null) return;
    onClose();
    changePreferences({ currentList: result.listId });
    onShow();
  };

  return (
    <div className="space-y-4">
      <div>
        <p className="font-serif text-2xl font-semibold">
          <bdi>{title.trim() || 'A list'}</bdi>: {countArticles(items.length)}
        </p>
        <p className="mt-1 text-ink-2">
          {describeFound(items.length, works === undefined ? null : found, short)}
          {isNoted && ' The sender’s notes, quotes or tags come with them.'}
          {refused > 0 && ` ${countArticles(refused)} could not be read and are left out.`}
        </p>
      </div>
      <ul
        aria-label="Articles of the link"
        // A long list scrolls, so it must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="max-h-[40vh] divide-y divide-rule-2 overflow-auto rounded-lg border border-rule bg-paper px-3"
      >
        {items.slice(0, MOST_LISTED).map((item, at) => (
          <SharedEntry
            key={`${at} ${item.article.id}`}
            item={item}
            work={works?.[at] ?? null}
            isListed={listed.has(keys[at] ?? '')}
          />
        ))}
        {items.length > MOST_LISTED && (
          <li className="py-2 text-ink-2">and {formatCount(items.length - MOST_LISTED)} more</li>
        )}
      </ul>
      <p className="text-sm text-ink-2">
        Nothing is kept unless you add it. Whoever made the link may have written anything into it.
      </p>
      <DialogActions>
        <Button
          look="solid"
          disabled={busy || items.length === 0 || current === null}
          onClick={() => void take({ id: current?.list.id ?? MAIN_LIST })}
        >
          {current === null || current.list.id === MAIN_LIST
            ? 'Add to my reading list'
            : `Add to “${current.list.name}”`}
        </Button>
        <Button
          disabled={busy || items.length === 0}
          onClick={() => void take({ newName: title.trim() || 'A list from a link' })}
        >
          Save as a new list
        </Button>
        <Button look="plain" disabled={busy} onClick={onClose}>
          No, thanks
        </Button>
      </DialogActions>
    </div>
  );
}

/** @param found Articles that the open corpus has; null while that is not known. */
function describeFound(total: number, found: number | null, short: boolean): string {
  if (total === 0) return 'There are no articles in it.';
  const citation = short ? 'a short citation, with the first author alone' : 'the citation';
  if (found === null) return `Of each there is ${citation}.`;
  if (found === total) {
    return total === 1
      ? 'The open corpus has it, with its abstract.'
      : 'The open corpus has all of them, with their abstracts.';
  }
  if (found === 0) return `The open corpus has none of them: of each there is ${citation}.`;
  return `The open corpus has ${formatCount(found)} of them; of the others there is ${citation}.`;
}

interface SharedEntryProps {
  readonly item: SharedItem;
  /** The article of the open corpus; null where it has none. */
  readonly work: Article | null;
  readonly isListed: boolean;
}

function SharedEntry({ item, work, isListed }: SharedEntryProps) {
  const article = work ?? item.article;
  const detail = [
    formatFamilies(article.author),
    formatContainer(article),
    article.issued === null ? '' : String(article.issued.year),
  ].filter((part) => part !== '');
  const standing = [
    work === null ? 'citation only' : 'in the open corpus',
    ...(isListed ? ['on your list'] : []),
  ];
  return (
    <li className="py-2">
      <bdi className="font-semibold">{articleHeading(article)}</bdi>
      <span className="block text-sm text-ink-2">
        <bdi>{detail.join(' · ')}</bdi>
        {detail.length > 0 && ' · '}
        <span className={work === null ? '' : 'text-accent'}>{standing.join(', ')}</span>
      </span>
    </li>
  );
}
