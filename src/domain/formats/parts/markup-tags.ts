/**
 * The tags that occur in titles and abstracts, and what each does to the text.
 *
 * Source: WHATWG HTML; JATS Archiving 1.3; W3C MathML 3; and what publishers' own exports have
 * ("inf" of Elsevier, "scp" of Wiley).
 */

export type TagRole =
  /** Stands on lines of its own. */
  | 'block'
  /** The heading of what follows. */
  | 'heading'
  /** Set apart by a blank. */
  | 'cell'
  /** Left out with all it holds. */
  | 'dropped'
  | 'sub'
  | 'sup'
  | 'italic'
  | 'bold'
  /** Of MathML: read by ./math-text. */
  | 'math'
  /** Says nothing that is kept. */
  | 'plain';

const NAMES_OF_ROLE: Readonly<Record<TagRole, string>> = {
  block:
    'p br div li ul ol dl dt dd tr table thead tbody tfoot caption blockquote pre section article ' +
    'header footer main aside figure figcaption center address abstract trans-abstract sec body ' +
    'html list list-item def-list def-item disp-quote disp-formula disp-formula-group boxed-text ' +
    'break fig table-wrap statement verse-group verse-line speech',
  heading: 'h1 h2 h3 h4 h5 h6 title',
  cell: 'td th col colgroup tab',
  dropped:
    'script style head template noscript svg object iframe video audio annotation annotation-xml mphantom',
  sub: 'sub inf',
  sup: 'sup',
  italic: 'i em it italic emph',
  bold: 'b strong bold',
  math:
    'math mrow mi mn mo ms mtext mspace msub msup msubsup munder mover munderover mmultiscripts ' +
    'mfrac msqrt mroot mfenced mstyle mpadded menclose merror maction mglyph mtable mtr mlabeledtr ' +
    'mtd semantics none mprescripts',
  plain:
    'a abbr acronym alternatives bdi bdo big cite code data def del dfn email ext-link fixed-case fn ' +
    'font fontsize graphic hr img inline-formula inline-graphic inline-supplementary-material ins ' +
    'institution kbd label mark media monospace named-content nobr overline q related-article roman ' +
    'ruby rb rt rp s samp sans-serif sc scp small source span strike strikethrough styled-content ' +
    'target tex-math textarea time tt u underline uri var wbr xref year',
};

const ROLE = new Map<string, TagRole>();
for (const [role, names] of Object.entries(NAMES_OF_ROLE)) {
  for (const name of names.split(' ')) ROLE.set(name, role as TagRole);
}

/** Prefixes of the vocabularies: whatever bears one is a tag. */
const PREFIX = /^(?:jats|mml|m|ce|html|xhtml|mathml):/u;

/** "<HR" is hardly ever a rule, and often a hazard ratio. */
const LOWER_CASE_ONLY: ReadonlySet<string> = new Set(['hr', 'th', 'rt', 'tr', 'td', 'dt', 'mn']);

export interface Tag {
  /** Lower case, without a prefix. */
  readonly name: string;
  readonly role: TagRole;
}

/** @returns Undefined for what is no tag of a text: "n", "HR", "person". */
export function findTag(written: string): Tag | undefined {
  const name = written.toLowerCase();
  const bare = name.replace(PREFIX, '');
  const hasPrefix = bare !== name;
  const role = ROLE.get(bare);
  if (role === undefined) return hasPrefix ? { name: bare, role: 'plain' } : undefined;
  if (!hasPrefix && written !== name && LOWER_CASE_ONLY.has(name)) return undefined;
  return { name: bare, role };
}
