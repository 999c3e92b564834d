import { useId } from 'react';
import type { Article } from '@/domain/article';
import { findCitationStyle } from '@/domain/citations/styles';
import { Dialog } from '../parts/Dialog';
import { usePreferences } from '../settings/use-preferences';
import { CiteList } from './CiteList';
import { StyleChoice } from './StyleChoice';

interface CiteDialogProps {
  readonly articles: readonly Article[];
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** One article or a list, cited in the style that the reader chose once. */
export default function CiteDialog({ articles, open, onOpenChange }: CiteDialogProps) {
  const [{ citationStyle }, change] = usePreferences();
  const choiceId = useId();
  const styleId = findCitationStyle(citationStyle);
  const title = articles.length === 1 ? 'Cite this article' : `Cite ${articles.length} articles`;
  return (
    <Dialog title={title} open={open} onOpenChange={onOpenChange}>
      <div className="space-y-5">
        <StyleChoice
          id={choiceId}
          chosen={styleId}
          onChoose={(id) => change({ citationStyle: id })}
        />
        <CiteList articles={articles} styleId={styleId} />
        <p className="border-t border-rule-2 pt-3 text-sm text-ink-3">
          <a
            href="https://citationstyles.org/"
            target="_blank"
            rel="noopener noreferrer"
            className="inline-block min-h-6 underline underline-offset-3 hover:text-ink"
          >
            Citations by CSL (citeproc-js)
          </a>
        </p>
      </div>
    </Dialog>
  );
}
