import { Copy, Download } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { saveFile } from '@/browser/save-file';
import { shareAddress } from '@/browser/share-link';
import { CORPUS_EXPORT } from '@/domain/exports/corpus';
import { exportFileName } from '@/domain/exports/file-name';
import { toDraftAnnotations } from '@/domain/exports/parts/draft-annotations';
import type { ReadingListItem } from '@/domain/reading-list/item';
import { formatShare, MOST_SHARED, toSharedItem } from '@/domain/reading-list/share';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { useNotify } from '../parts/notices';
import { countArticles } from '../search/count-articles';
import { formatCount } from '../search/format-count';
import { DialogActions } from './DialogActions';
import type { ShareButtonProps } from './ShareButton';

interface ShareDialogProps extends ShareButtonProps {
  readonly onClose: () => void;
}

/** Letters and forums cut an address that is longer; browsers take it. */
const SAFE_LENGTH = 8000;

/** A list as a link that needs no server, or as a file. In a chunk of its own. */
export default function ShareDialog({ name, items, onClose }: ShareDialogProps) {
  const notify = useNotify();
  const [title, setTitle] = useState(name);
  const [wholeCitation, setWholeCitation] = useState(true);
  const [withNotes, setWithNotes] = useState(false);
  const titleId = useId();
  const linkId = useId();
  const sizeId = useId();

  const options = useDeferredValue(JSON.stringify({ title, wholeCitation, withNotes }));
  const link = useMemo(
    () => (items.length > MOST_SHARED ? null : makeLink(items, options)),
    [items, options],
  );
  const hasNotes = useMemo(() => items.some(isAnnotated), [items]);
  const isLong = link === null || link.length > SAFE_LENGTH;

  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      notify({ text: `Copied a link to ${countArticles(items.length)}` });
      onClose();
    } catch {
      notify({
        text: 'The browser did not let the page copy. Mark the link and copy it by hand.',
        failed: true,
      });
    }
  };
  const save = (): void => {
    const context = { title: title.trim() || name, exportedAt: new Date().toISOString() };
    const written = items.map(({ article, addedAt, ...annotations }) => ({
      article,
      annotations: withNotes ? annotations : null,
      addedAt: withNotes ? addedAt : null,
    }));
    const file = new Blob([CORPUS_EXPORT.format(written, context)], {
      type: CORPUS_EXPORT.mediaType,
    });
    const fileName = exportFileName(context.title, context.exportedAt, CORPUS_EXPORT);
    saveFile(file, fileName);
    notify({ text: `Saved ${countArticles(items.length)} as ${fileName}` });
    onClose();
  };

  return (
    <Dialog
      title={`Share ${countArticles(items.length)}`}
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <div className="space-y-4">
        <p className="text-ink-2">
          The link itself holds the list: no server gets it, and whoever has the link can read it.
          Opened in Lectern, it shows the articles before anything is kept.
        </p>
        <div>
          <label htmlFor={titleId} className="block font-semibold">
            What it is called there
          </label>
          <input
            id={titleId}
            type="text"
            dir="auto"
            value={title}
            maxLength={100}
            autoComplete="off"
            onChange={({ target }) => setTitle(target.value)}
            className="mt-1.5 h-10 w-full rounded-lg border border-edge bg-card px-3"
          />
        </div>
        <fieldset>
          <legend className="font-semibold">What it holds</legend>
          <label className="flex min-h-7 items-center gap-2.5">
            <input
              type="checkbox"
              checked={wholeCitation}
              onChange={({ target }) => setWholeCitation(target.checked)}
            />
            Whole citations: all authors, journal, volume, pages
          </label>
          {hasNotes && (
            <label className="flex min-h-7 items-center gap-2.5">
              <input
                type="checkbox"
                checked={withNotes}
                onChange={({ target }) => setWithNotes(target.checked)}
              />
              My notes, quotes and tags
            </label>
          )}
          <p className="text-sm text-ink-2">
            Abstracts are left out: they are found again in the corpus that is open there.
          </p>
        </fieldset>
        {link !== null && (
          <div>
            <label htmlFor={linkId} className="block font-semibold">
              Link
            </label>
            <textarea
              id={linkId}
              readOnly
              rows={3}
              value={link}
              aria-describedby={sizeId}
              spellCheck={false}
              onFocus={({ target }) => target.select()}
              className="mt-1.5 w-full resize-none rounded-lg border border-edge bg-paper p-3 font-mono text-xs break-all"
            />
            <p id={sizeId} className="text-sm text-ink-2">
              {formatCount(link.length)} characters
            </p>
          </div>
        )}
        {isLong && (
          <p role="status" className="rounded-lg bg-warn-soft px-4 py-2.5">
            {link === null
              ? `A link holds ${formatCount(MOST_SHARED)} articles at most.`
              : `Programs for mail and chat may cut a link of more than ${formatCount(SAFE_LENGTH)} characters.`}{' '}
            {link !== null && wholeCitation && 'Leave whole citations out, or send'}
            {(link === null || !wholeCitation) && 'Send'} the file: it is opened there with
            “Import”, and has the abstracts too.
          </p>
        )}
        <DialogActions>
          {link !== null && (
            <Button look={isLong ? 'outline' : 'solid'} onClick={() => void copy(link)}>
              <Copy aria-hidden size={16} /> Copy link
            </Button>
          )}
          <Button look={isLong ? 'solid' : 'outline'} onClick={save}>
            <Download aria-hidden size={16} /> Save as a file
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}

/** @param options As one text, so that equal ones are the same. */
function makeLink(items: readonly ReadingListItem[], options: string): string {
  const { title, wholeCitation, withNotes } = JSON.parse(options) as {
    readonly title: string;
    readonly wholeCitation: boolean;
    readonly withNotes: boolean;
  };
  const shared = items.map(({ article, ...annotations }) =>
    toSharedItem(article, toDraftAnnotations(annotations), { wholeCitation, withNotes }),
  );
  return shareAddress(formatShare({ title, short: !wholeCitation, items: shared }));
}

function isAnnotated({ note, tags, quotes }: ReadingListItem): boolean {
  return note.text !== '' || tags.length > 0 || quotes.some(({ removedAt }) => removedAt === null);
}
