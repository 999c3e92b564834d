import type { Article } from '@/domain/article';
import { SaveButton } from '../article/SaveButton';
import { useSaveToggle } from './use-reading-list';

interface SaveActionProps {
  readonly article: Article;
  readonly corpusTitle: string | null;
  readonly describedBy: string;
}

/** The save button of an article, wired to the reading list. */
export function SaveAction({ article, corpusTitle, describedBy }: SaveActionProps) {
  const { saved, busy, toggle } = useSaveToggle(article, corpusTitle);
  return <SaveButton saved={saved} busy={busy} describedBy={describedBy} onToggle={toggle} />;
}
