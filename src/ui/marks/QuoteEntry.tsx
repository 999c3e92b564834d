import { useRef } from 'react';
import type { Section } from '@/domain/article';
import { Button, type ButtonProps } from '../parts/Button';
import { CommentField } from './CommentField';
import { editQuote, endEdit } from './edited-quotes';
import type { PlacedQuote } from './placed-quotes';
import { showInText } from './show-quote';
import { useMarkActions } from './use-mark-actions';

interface QuoteEntryProps {
  readonly itemId: string;
  readonly placed: PlacedQuote;
  /** That it stands in; null where it is no longer in the abstract. */
  readonly section: Section | null;
  /** The reader asked to write the comment. */
  readonly editing: boolean;
}

/** One quote: its text, where it is from, what the reader says of it. */
export function QuoteEntry({ itemId, placed, section, editing }: QuoteEntryProps) {
  const { quote, number } = placed;
  const { id, anchor, comment } = quote;
  const entry = useRef<HTMLLIElement>(null);
  const { removeQuote } = useMarkActions();
  const label = section?.label ?? anchor.label;
  const hasComment = comment.text !== '';
  // Two versions are for the reader to bring together.
  const isOpen = editing || comment.copies.length > 0;

  return (
    <li
      ref={entry}
      tabIndex={-1}
      aria-label={`Quote ${number}`}
      data-quote-entry={id}
      className="max-w-measure scroll-my-20"
    >
      <blockquote
        dir="auto"
        className="border-l-2 border-accent pl-3 font-serif leading-relaxed whitespace-pre-line text-ink-2"
      >
        {anchor.exact}
      </blockquote>
      <p className="mt-0.5 pl-3.5 text-sm text-ink-3">
        {number}
        {label !== null && (
          <>
            {' · '}
            <bdi>{label}</bdi>
          </>
        )}
        {section === null && <em> · no longer found in the abstract</em>}
      </p>
      {hasComment && (
        <p dir="auto" className={isOpen ? 'hidden print:block' : 'mt-1 pl-3.5 whitespace-pre-line'}>
          {comment.text}
        </p>
      )}
      {isOpen && (
        <CommentField
          itemId={itemId}
          quote={quote}
          label={`Comment on quote ${number}`}
          focused={editing}
          onLeave={() => {
            endEdit(id);
            entry.current?.focus({ preventScroll: true });
          }}
        />
      )}
      <p className="flex flex-wrap gap-x-4 pl-3.5 print:hidden">
        {section !== null && (
          <Action
            aria-label={`Show in text, quote ${number}`}
            onClick={({ currentTarget }) => showInText(currentTarget, id)}
          >
            Show in text
          </Action>
        )}
        {!isOpen && (
          <Action
            aria-label={`${hasComment ? 'Edit comment' : 'Comment'} on quote ${number}`}
            onClick={() => editQuote(id)}
          >
            {hasComment ? 'Edit comment' : 'Comment'}
          </Action>
        )}
        <Action
          aria-label={`Remove quote ${number}`}
          onClick={() => {
            (entry.current?.closest('article') ?? entry.current)?.focus({ preventScroll: true });
            void removeQuote(itemId, id);
          }}
        >
          Remove
        </Action>
      </p>
    </li>
  );
}

function Action(props: ButtonProps) {
  return <Button look="quiet" className="min-h-7 text-sm" {...props} />;
}
