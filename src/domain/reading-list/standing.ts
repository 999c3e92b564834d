import { STATUSES, VERDICTS, type Status, type Verdict } from './item';

/**
 * Where an article of the reading list stands, as it is asked for and filtered by: how far the
 * reader is with it, or what was decided of it.
 */
export type Standing = Status | Verdict | 'undecided';

interface StandingWords {
  /** As the reader sees it. */
  readonly name: string;
  /** What may be typed for it besides: lower case, a hyphen for each blank. */
  readonly aliases: readonly string[];
}

const WORDS: Readonly<Record<Standing, StandingWords>> = {
  'to-read': { name: 'To read', aliases: ['toread', 'unread', 'new', 'todo', 'to-do'] },
  reading: { name: 'Reading', aliases: ['started'] },
  read: { name: 'Read', aliases: ['done', 'finished'] },
  include: { name: 'Included', aliases: ['included'] },
  maybe: { name: 'Maybe', aliases: ['unsure', 'unclear'] },
  exclude: { name: 'Excluded', aliases: ['excluded'] },
  undecided: { name: 'Undecided', aliases: ['not-decided', 'unscreened', 'pending'] },
};

export const STANDINGS: readonly Standing[] = [...STATUSES, ...VERDICTS, 'undecided'];

/** `Included` → include, `to read` → to-read; undefined for what is no standing. */
export function readStanding(text: string): Standing | undefined {
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, '-');
  return STANDINGS.find((each) => each === wanted || WORDS[each].aliases.includes(wanted));
}

export function nameStanding(standing: Standing): string {
  return WORDS[standing].name;
}
