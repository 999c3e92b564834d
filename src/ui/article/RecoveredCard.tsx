import { useCallback, useMemo, type ComponentType } from 'react';
import { articleKey } from '@/domain/reading-list/article-key';
import { useObservable, useServices } from '../services';
import type { ArticleCardProps, DrawnCardProps } from './ArticleCard';
import { RecoveredNote } from './RecoveredNote';
import { asRunningText } from './running-text';

interface RecoveredCardProps extends ArticleCardProps {
  readonly Card: ComponentType<DrawnCardProps>;
}

/** The card of an article whose sections were recovered: the reader may undo that, for good. */
export function RecoveredCard({ Card, ...props }: RecoveredCardProps) {
  const { shown } = props;
  const { article } = shown;
  const { runningAbstracts } = useServices();
  const key = articleKey(article);
  const undone = useObservable(runningAbstracts).has(key);
  const drawn = useMemo(() => (undone ? asRunningText(shown) : shown), [undone, shown]);
  const undo = useCallback(
    (isUndone: boolean) => {
      const keys = new Set(runningAbstracts.get());
      if (isUndone) keys.add(key);
      else keys.delete(key);
      runningAbstracts.set(keys);
    },
    [runningAbstracts, key],
  );
  const text = article.abstractSource?.text ?? '';
  return (
    <Card
      {...props}
      shown={drawn}
      note={<RecoveredNote text={text} undone={undone} onUndo={undo} />}
    />
  );
}
