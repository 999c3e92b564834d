import { useEffect, useEffectEvent } from 'react';
import { looksLikeRecords } from './looks-like-records';
import { pastedFile } from './request';

/** Takes files that are pasted, and text that is clearly records; never what is for a field. */
export function usePasting(onFiles: (files: readonly File[]) => void): void {
  const receive = useEffectEvent((event: ClipboardEvent): void => {
    const { target, clipboardData } = event;
    if (clipboardData === null) return;
    if (target instanceof Element && target.closest(FIELDS) !== null) return;
    const text = clipboardData.getData('text/plain');
    const files =
      clipboardData.files.length > 0
        ? [...clipboardData.files]
        : looksLikeRecords(text)
          ? [pastedFile(text)]
          : [];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  });

  useEffect(() => {
    const listener = (event: ClipboardEvent): void => receive(event);
    addEventListener('paste', listener);
    return () => removeEventListener('paste', listener);
  }, []);
}

/** And dialogs: who is in one is at something else. */
const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="dialog"]';
