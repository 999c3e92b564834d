import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copyText, type CopiedText } from '@/browser/clipboard';
import { Button } from '../parts/Button';

interface CopyButtonProps {
  readonly label: string;
  readonly look?: 'solid' | 'outline';
  readonly copied: CopiedText;
}

const SHOWN_MS = 2500;

/** Copies a text, and says so: on the button, and to who listens. */
export function CopyButton({ label, look = 'outline', copied }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);

  useEffect(() => {
    if (outcome !== 'copied') return undefined;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = (): void => {
    copyText(copied).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };
  const Icon = outcome === 'copied' ? Check : Copy;
  return (
    <>
      <span role="status" className={outcome === 'refused' ? 'text-warn' : 'text-sm text-ink-2'}>
        {outcome === 'copied' && 'Copied'}
        {outcome === 'refused' &&
          'The browser did not let the page copy. Mark the text and copy it by hand.'}
      </span>
      <Button look={look} onClick={copy}>
        <Icon aria-hidden size={16} /> {label}
      </Button>
    </>
  );
}
