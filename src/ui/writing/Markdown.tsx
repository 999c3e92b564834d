import { lazy } from 'react';
import { classNames } from '../parts/class-names';
import { Late } from '../parts/Late';

interface MarkdownProps {
  readonly text: string;
  readonly className?: string;
}

const RenderedMarkdown = lazy(() => import('./RenderedMarkdown'));

/** What the reader wrote, as it is meant; as it was typed until the renderer is there. */
export function Markdown({ text, className }: MarkdownProps) {
  return (
    <div dir="auto" className={classNames('space-y-2 leading-relaxed', className)}>
      <Late meanwhile={<p className="whitespace-pre-wrap">{text}</p>}>
        <RenderedMarkdown text={text} />
      </Late>
    </div>
  );
}
