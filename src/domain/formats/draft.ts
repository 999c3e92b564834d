/**
 * What a format found in one record: CSL's variables, not yet checked. `finishDraft` makes an
 * article of it, so a parser neither validates a DOI nor looks for sections.
 */
import type { Article, Name, OtherVariable } from '../article';
import type { PartialDate } from '../partial-date';
import type { Decision, Status } from '../reading-list/item';
import type { SectionCategory } from '../section-kind';
import type { RichText } from '../text/rich-text';

/** Null, undefined and blank all say: not stated. */
type Maybe<T> = T | null | undefined;

/** A section that the source itself tells from the others. */
export interface DraftSection {
  /** As printed; null for text before the first label. */
  readonly label: string | null;
  readonly text: string | RichText;
  /** Where the source states it (NlmCategory); else the label tells. */
  readonly category?: Maybe<SectionCategory>;
}

/** A passage that a reader marked. */
export interface DraftQuote {
  /** Of its section, as printed; null where the abstract is one running text. */
  readonly label: string | null;
  readonly exact: string;
  readonly comment: string;
}

/** What a file says of a reader's own work on an article: of our own exports. */
export interface DraftAnnotations {
  readonly status?: Status;
  readonly decision?: Decision | null;
  readonly rating?: number | null;
  readonly tags?: readonly string[];
  /** Markdown. */
  readonly note?: string;
  readonly quotes?: readonly DraftQuote[];
}

export interface Draft {
  /** Only where the source gives an id of CSL or of the corpus format. */
  readonly id?: Maybe<string>;
  /** A type of CSL; "article" where it is not stated. */
  readonly type?: Maybe<string>;
  /** The source's own word for the type, for example "Review". */
  readonly genre?: Maybe<string>;
  readonly title?: Maybe<string | RichText>;
  readonly author?: readonly Name[];
  readonly editor?: readonly Name[];
  readonly containerTitle?: Maybe<string>;
  readonly issued?: Maybe<PartialDate>;
  readonly volume?: Maybe<string>;
  readonly issue?: Maybe<string>;
  readonly page?: Maybe<string>;
  readonly publisher?: Maybe<string>;
  /** Bare or as an address, checked by `finishDraft`; so are the other identifiers. */
  readonly DOI?: Maybe<string>;
  readonly ISSN?: Maybe<string | readonly string[]>;
  readonly ISBN?: Maybe<string | readonly string[]>;
  readonly PMID?: Maybe<string>;
  readonly PMCID?: Maybe<string>;
  readonly URL?: Maybe<string>;
  readonly language?: Maybe<string>;
  readonly keyword?: Maybe<readonly string[]>;
  readonly usageCount?: Maybe<number>;
  /** A running text is looked through for sections; a list is taken as the source has it. */
  readonly abstract?: Maybe<string | RichText | readonly DraftSection[]>;
  readonly others?: Readonly<Partial<Record<OtherVariable, Maybe<string>>>>;
  /** Beside the article, not in it; absent where the file says nothing. */
  readonly annotations?: DraftAnnotations | undefined;
  /**
   * The article itself, checked, where an export of ours holds it whole and nobody changed it since:
   * then nothing else of the draft counts for it.
   */
  readonly exact?: Article | undefined;
}
