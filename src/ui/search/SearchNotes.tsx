import type { ReactNode } from 'react';
import { quoteWord } from '@/domain/search/quote-word';
import type { Correction, DescriptionPart, SearchResult } from '@/domain/search/search';
import { Button } from '../parts/Button';
import { leaveOut, replaceWord } from './edit-query';
import { listWords, quoted } from './words';

interface SearchNotesProps {
  readonly result: SearchResult;
  /** That the result answers. */
  readonly text: string;
  /** Asks with another text. */
  readonly onText: (text: string) => void;
}

/** How the query was understood, what was searched instead: what an answer does not say itself. */
export function SearchNotes({ result, text, onText }: SearchNotesProps) {
  const { understood, notes, corrections, tier, total } = result;
  const lines = [
    understood !== null && <Understood key="understood" parts={understood} />,
    ...notes.map(({ typed, message }) => (
      <p key={`note ${typed} ${message}`}>
        {typed !== '' && (
          <>
            <Word>{quoted(typed)}</Word>:{' '}
          </>
        )}
        {message}
      </p>
    )),
    ...corrections.map((correction) => (
      <Corrected key={`for ${correction.typed}`} {...{ correction, text, onText }} />
    )),
    // Where nothing at all was found, that is said in its own place.
    total > 0 && tier === 'some' && <WithSome key="some" {...{ result, text, onText }} />,
    total > 0 && tier === 'apart' && (
      <p key="apart">No section has all of these words. In these articles they stand apart:</p>
    ),
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return <div className="max-w-[44rem] space-y-1 text-sm text-ink-2">{lines}</div>;
}

/** "Articles with *blockchain* in Findings" */
function Understood({ parts }: { readonly parts: readonly DescriptionPart[] }) {
  return (
    <p className="first-letter:uppercase">
      {parts.map((part, index) => (part.quoted ? <Word key={index}>{part.text}</Word> : part.text))}
    </p>
  );
}

interface CorrectedProps extends Pick<SearchNotesProps, 'text' | 'onText'> {
  readonly correction: Correction;
}

function Corrected({ correction, text, onText }: CorrectedProps) {
  const { typed, searched, missing } = correction;
  const [nearest] = searched;
  if (missing) {
    return (
      <p>
        Also searched: <Word>{listWords(searched)}</Word>.{' '}
        <LineButton onClick={() => onText(quoteWord(text, typed))}>
          Search only {quoted(typed)}
        </LineButton>
      </p>
    );
  }
  if (nearest === undefined) return null;
  return (
    <p>
      {quoted(typed)} is rare here.{' '}
      <LineButton onClick={() => onText(replaceWord(text, typed, nearest))}>
        Did you mean <i>{nearest}</i>?
      </LineButton>
    </p>
  );
}

/** Why these articles answer although they do not have all that was asked for. */
function WithSome({ result: { missing }, text, onText }: SearchNotesProps) {
  if (missing.length === 0) {
    return <p>No article has all of these words. These have the most of them:</p>;
  }
  const rest = missing.reduce(leaveOut, text);
  return (
    <p>
      No article has {listWords(missing.map(quoted), 'or')}. These have the most of the other words.{' '}
      {rest !== '' && rest !== text && (
        <LineButton onClick={() => onText(rest)}>
          Search without {listWords(missing.map(quoted))}
        </LineButton>
      )}
    </p>
  );
}

/** What the reader or the corpus says, in a sentence of ours. */
function Word({ children }: { readonly children: string }) {
  return (
    <b className="font-semibold text-ink">
      <bdi>{children}</bdi>
    </b>
  );
}

interface LineButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button in a line of text. */
function LineButton({ onClick, children }: LineButtonProps) {
  return (
    <Button look="link" className="min-h-6 text-left text-sm!" onClick={onClick}>
      <span>{children}</span>
    </Button>
  );
}
