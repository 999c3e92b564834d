import { Copy, Download } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { saveFile } from '@/browser/save-file';
import type { ExportContext, ExportedItem, ExportFormat } from '@/domain/exports/export-format';
import { exportFileName } from '@/domain/exports/file-name';
import { EXPORT_FORMATS, findExportFormat } from '@/domain/exports/registry';
import { Button } from '../parts/Button';
import { useNotify } from '../parts/notices';
import { countArticles } from '../search/count-articles';
import { Choices } from './Choices';
import { DialogActions } from './DialogActions';
import { previewText } from './preview-text';

interface ExportFormProps {
  /** Of the list or the search. */
  readonly title: string;
  readonly items: readonly ExportedItem[];
  /** Called once a file was saved. */
  readonly onDone: () => void;
}

/** The choice of the next export is the last one's, as long as the page is open. */
let lastFormat = EXPORT_FORMATS[0]?.id ?? '';

/** How articles are to be written, what that looks like, and where it goes. */
export function ExportForm({ title, items, onDone }: ExportFormProps) {
  const notify = useNotify();
  const [formatId, setFormatId] = useState(lastFormat);
  const [withNotes, setWithNotes] = useState(true);
  const [context] = useState<ExportContext>(() => ({
    title,
    exportedAt: new Date().toISOString(),
  }));
  /** As the reader wrote it; null: as it comes. */
  const [ownName, setOwnName] = useState<string | null>(null);
  const nameId = useId();
  const previewId = useId();

  const isAnnotated = useMemo(() => items.some(({ annotations }) => annotations !== null), [items]);
  const written = useMemo(() => (withNotes ? items : items.map(withoutNotes)), [items, withNotes]);
  const format = findExportFormat(formatId) ?? EXPORT_FORMATS[0];
  const preview = useMemo(
    () => (format === undefined ? '' : previewText(format, written, context)),
    [format, written, context],
  );
  if (format === undefined) return null;

  const fileName = ownName ?? exportFileName(title, context.exportedAt, format);
  const count = countArticles(items.length);
  const choose = (id: string): void => {
    lastFormat = id;
    setFormatId(id);
    setOwnName(null);
  };
  const save = (): void => {
    const name = withExtension(fileName, format);
    saveFile(new Blob([format.format(written, context)], { type: format.mediaType }), name);
    notify({ text: `Saved ${count} as ${name}` });
    onDone();
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(format.format(written, context));
      notify({ text: `Copied ${count} as ${format.name}` });
    } catch {
      notify({ text: 'The browser did not let the page copy. Save the file.', failed: true });
    }
  };

  return (
    <form
      className="grid gap-x-6 gap-y-5 sm:grid-cols-[18.5rem_minmax(0,1fr)]"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Choices
        legend="Format"
        choices={EXPORT_FORMATS.map(({ id, name, extension, keeps }) => ({
          id,
          name,
          detail: extension,
          about: keeps,
        }))}
        chosen={format.id}
        onChoose={choose}
      />
      <div className="flex min-w-0 flex-col gap-4">
        <div className="flex min-h-0 grow flex-col">
          <p id={previewId} className="font-semibold">
            Preview
          </p>
          <pre
            role="region"
            aria-labelledby={previewId}
            dir="auto"
            // It scrolls, so it must be reachable by keyboard.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            className="mt-1.5 max-h-72 grow overflow-auto rounded-lg border border-rule bg-paper p-3 font-mono text-xs leading-normal break-words whitespace-pre-wrap sm:h-56 sm:max-h-none"
          >
            {preview}
          </pre>
        </div>
        {isAnnotated && (
          <label className="flex min-h-7 items-center gap-2.5">
            <input
              type="checkbox"
              checked={withNotes}
              onChange={({ target }) => setWithNotes(target.checked)}
            />
            With my notes, quotes, tags, status and decisions
          </label>
        )}
        <div>
          <label htmlFor={nameId} className="block font-semibold">
            File name
          </label>
          <input
            id={nameId}
            type="text"
            dir="auto"
            value={fileName}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setOwnName(target.value)}
            className="mt-1.5 h-10 w-full rounded-lg border border-edge bg-card px-3"
          />
        </div>
      </div>
      <DialogActions>
        <Button type="submit" look="solid" disabled={fileName.trim() === ''}>
          <Download aria-hidden size={16} /> Save file
        </Button>
        <Button onClick={() => void copy()}>
          <Copy aria-hidden size={16} /> Copy
        </Button>
      </DialogActions>
    </form>
  );
}

const withoutNotes = ({ article }: ExportedItem): ExportedItem => ({
  article,
  annotations: null,
  addedAt: null,
});

/** A file without its extension is opened by nothing. */
function withExtension(name: string, { extension }: ExportFormat): string {
  const trimmed = name.trim();
  return trimmed.toLowerCase().endsWith(extension) ? trimmed : `${trimmed}${extension}`;
}
