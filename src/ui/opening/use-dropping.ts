import { useEffect, useEffectEvent, useState } from 'react';
import { droppedFiles } from './dropped-files';

/**
 * Takes what is dropped anywhere on the page: files, folders, or text. What is dragged from the page
 * itself stays the page's, and text that is dropped into a field is the field's.
 *
 * @returns Whether something is being dragged over the page that would be opened.
 */
export function useDropping(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const receive = useEffectEvent(onFiles);

  useEffect(() => {
    let own = false;
    /** Elements that the pointer is in: each enters before the last one is left. */
    let depth = 0;

    const isWanted = ({ dataTransfer, target }: DragEvent): boolean => {
      if (own || dataTransfer === null) return false;
      const { types } = dataTransfer;
      if (types.includes('Files')) return true;
      return types.includes('text/plain') && !isField(target);
    };
    const onEnter = (event: DragEvent): void => {
      if (!isWanted(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const onOver = (event: DragEvent): void => {
      if (!isWanted(event)) return;
      event.preventDefault(); // else the browser would leave the page for the file
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const leave = (): void => {
      depth = 0;
      setOver(false);
    };
    const onLeave = (): void => {
      depth -= 1;
      if (depth <= 0) leave();
    };
    const onDrop = (event: DragEvent): void => {
      const wanted = isWanted(event);
      leave();
      if (!wanted || event.dataTransfer === null) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => {
        if (files.length > 0) receive(files);
      });
    };
    const onDragStart = (): void => void (own = true);
    const onDragEnd = (): void => void (own = false);

    const listeners = [
      ['dragenter', onEnter],
      ['dragover', onOver],
      ['dragleave', onLeave],
      ['drop', onDrop],
      ['dragstart', onDragStart],
      ['dragend', onDragEnd],
    ] as const;
    for (const [type, listener] of listeners) addEventListener(type, listener);
    return () => {
      for (const [type, listener] of listeners) removeEventListener(type, listener);
    };
  }, []);

  return over;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, [contenteditable="true"]') !== null
  );
}
