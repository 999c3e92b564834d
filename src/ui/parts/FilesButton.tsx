import { useRef, type ReactNode } from 'react';
import { Button } from './Button';

interface FilesButtonProps {
  /** What the field behind the button is called. */
  readonly label: string;
  readonly title: string;
  readonly className?: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Chooses files from the disk: all are offered, for an export may have any name. */
export function FilesButton({ label, title, className, onFiles, children }: FilesButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        look="plain"
        title={title}
        {...(className !== undefined && { className })}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = ''; // the same files may be chosen again
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
