import { Download } from 'lucide-react';
import { lazy, useState } from 'react';
import { Button, type ButtonProps } from '../parts/Button';
import type { ExportSource } from './export-source';
import { LazyDialog } from '../parts/LazyDialog';

const ExportDialog = lazy(() => import('./ExportDialog'));

interface ExportButtonProps extends Pick<ButtonProps, 'look' | 'className'> {
  /** What can be exported, at least one; the first is taken unless the reader chooses another. */
  readonly sources: () => readonly [ExportSource, ...ExportSource[]];
  /** Nothing but a picture, with its name on pointing. */
  readonly iconOnly?: boolean;
}

/** Opens the dialog that writes articles to a file. */
export function ExportButton({ sources, iconOnly = false, ...button }: ExportButtonProps) {
  const [exported, setExported] = useState<readonly [ExportSource, ...ExportSource[]] | null>(null);
  const close = (): void => setExported(null);
  return (
    <>
      <Button
        {...button}
        aria-haspopup="dialog"
        {...(iconOnly && { 'aria-label': 'Export', title: 'Export' })}
        onClick={() => setExported(sources())}
      >
        <Download aria-hidden size={iconOnly ? 17 : 16} />
        {!iconOnly && 'Export'}
      </Button>
      {exported !== null && (
        <LazyDialog onClose={close}>
          <ExportDialog sources={exported} onClose={close} />
        </LazyDialog>
      )}
    </>
  );
}
