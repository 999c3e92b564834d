import { useEffect, useState } from 'react';

interface AnnouncerProps {
  /** Null while it is not known yet. */
  readonly message: string | null;
  /** Another for each thing to be said, so that the same words are said again for another. */
  readonly about: string;
}

/** Long enough for a reader to finish a word. */
const SETTLE_MS = 700;

/**
 * Says one message once it has settled: a reader who types ten letters hears one answer.
 * Source: WCAG 2.2, 4.1.3 "Status Messages"; ARIA22.
 */
export function Announcer({ message, about }: AnnouncerProps) {
  const [said, setSaid] = useState({ message: '', about: '' });

  useEffect(() => {
    if (message === null) return;
    const timer = setTimeout(() => setSaid({ message, about }), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [message, about]);

  return (
    <div role="status" aria-live="polite" aria-atomic="true" className="sr-only">
      <span key={said.about}>{said.message}</span>
    </div>
  );
}
