/**
 * A text that a reader writes, and what is needed to bring two versions of it together without
 * losing either: the versions that led to it, and those that could not be brought together with it.
 */
import { hash } from '../text/hash';

/** A version of a text that was written elsewhere at the same time. */
export interface Copy {
  readonly text: string;
  /** When it was set aside, ISO 8601 in UTC. */
  readonly keptAt: string;
}

export interface Written {
  readonly text: string;
  /**
   * Hashes of the versions before it, the latest last: a version whose hash stands here is older,
   * whatever any clock says. At most `LONGEST_PAST`; what is longer ago counts as written elsewhere,
   * which keeps a text too many rather than one too few.
   */
  readonly past: readonly string[];
  /** The earliest set aside first; none twice, none equal to `text`. */
  readonly copies: readonly Copy[];
}

export const NOTHING_WRITTEN: Written = { text: '', past: [], copies: [] };

const LONGEST_PAST = 200;

/** @returns The text as written on. One that is equal is the same object. */
export function writeOn(written: Written, text: string): Written {
  if (text === written.text) return written;
  const past = [...written.past, hash(written.text)].slice(-LONGEST_PAST);
  return { text, past, copies: withoutText(written.copies, text) };
}

/**
 * A text as edited further. Where it is another by now, because it was edited elsewhere, what was
 * typed becomes a copy beside it, and the same copy again as the typing goes on.
 *
 * @param base What the same editor saved last, or started from.
 */
export function editFrom(written: Written, base: string, text: string, at: string): Written {
  if (written.text === base || written.text === '') return writeOn(written, text);
  const own = written.copies.find((copy) => copy.text === base);
  if (own === undefined) return text === base ? written : setAside(written, text, at);
  return text === base ? written : setAside(dropCopy(written, base), text, at);
}

/**
 * Two versions of a text, from two tabs, machines or files. The one that led to the other gives way
 * to it; of two that went apart the first stays and the second becomes a copy. No text is lost:
 * each is the text, or a copy, or led to the text.
 */
export function mergeWritten(ours: Written, theirs: Written, at: string): Written {
  const joined = joinTexts(ours, theirs, at);
  return theirs.copies.reduce((all, copy) => setAside(all, copy.text, copy.keptAt), joined);
}

function joinTexts(ours: Written, theirs: Written, at: string): Written {
  if (ours.text === theirs.text) return { ...ours, past: joinPasts(ours.past, theirs.past) };
  if (ours.past.includes(hash(theirs.text))) return ours;
  if (theirs.past.includes(hash(ours.text)) || ours.text === '') {
    return {
      text: theirs.text,
      past: joinPasts(ours.past, theirs.past),
      copies: withoutText(ours.copies, theirs.text),
    };
  }
  return setAside(ours, theirs.text, at);
}

/** Keeps a version beside the text; nothing where it is there, or led to the text, or is empty. */
function setAside(written: Written, text: string, keptAt: string): Written {
  const known =
    text.trim() === '' ||
    text === written.text ||
    written.past.includes(hash(text)) ||
    written.copies.some((copy) => copy.text === text);
  return known ? written : { ...written, copies: [...written.copies, { text, keptAt }] };
}

/** A copy was read and is not needed, or its text was taken over. */
export function dropCopy(written: Written, text: string): Written {
  const copies = withoutText(written.copies, text);
  if (copies.length === written.copies.length) return written;
  return { ...written, past: [hash(text), ...written.past].slice(-LONGEST_PAST), copies };
}

const withoutText = (copies: readonly Copy[], text: string): readonly Copy[] =>
  copies.filter((copy) => copy.text !== text);

const joinPasts = (ours: readonly string[], theirs: readonly string[]): readonly string[] =>
  [...new Set([...theirs, ...ours])].slice(-LONGEST_PAST);
