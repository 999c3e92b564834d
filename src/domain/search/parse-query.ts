import { STOP_WORDS } from '../text/stop-words';
import { tokenise } from '../text/tokens';
import { cutQuery, lexQuery, MAX_QUERY_LENGTH, type Lexeme } from './lex-query';
import type { ParsedQuery, QueryNode, QueryNote, Scope, WordNode } from './query';
import { findQueryField, type QueryField } from './query-fields';
import { wholeWords } from './whole-words';

/** Words, phrases and filters; a longer query is cut here. No question needs more. */
export const MAX_QUERY_TERMS = 64;
/** Parentheses within parentheses. */
const MAX_DEPTH = 20;
/** More of them would not be read. */
const MAX_NOTES = 3;
/** Of the part that a note names, in UTF-16 code units. */
const MAX_NOTE_LENGTH = 60;

export interface ParseOptions {
  /** The last word may still be typed: terms that it begins count too. Default: false. */
  readonly typing?: boolean;
}

/**
 * Reads what was typed. Any text is a query: what cannot be understood is searched as words or
 * passed over, with a note that says which part.
 *
 * ```ebnf
 * query   = { clause } ;                          (* all of them must hold *)
 * clause  = operand , { "OR" , operand } ;        (* one of them must hold *)
 * operand = [ "-" | "NOT" ] , { field , ":" } , value ;
 * value   = word | mark , { word } , mark | "(" , query , ")" ;
 * mark    = '"' | "“" | "”" | "„" | "«" | "»" ;
 * field   = (* a name or an alias of QUERY_FIELDS, in any case *) ;
 * word    = (* anything else up to a blank, a mark or a parenthesis *) ;
 * ```
 *
 * - "OR" and "NOT" are in capitals, with a blank or a parenthesis on both sides. "AND" is a stop
 *   word and so may stand between any two.
 * - "-" stands behind a blank or "(" and before what it leaves out; no blank follows ":".
 * - A field holds for a whole group; of fields within fields the innermost counts.
 * - Stop words are passed over where they are single words, unless the query has nothing else,
 *   a field stands right before them, or they may be a name (`author:may`).
 * - A word that was typed twice counts once. What is left out is never searched as a prefix.
 *
 * ```text
 * e-voting kazakhstan              → word evoting, word kazakhstan
 * blockchain trust OR privacy      → word blockchain, and word trust or word privacy
 * "single case" -survey            → phrase single case, not word survey
 * "blokchain"                      → phrase blokchain: this spelling only
 * findings:(blockchain OR trust)   → word blockchain or word trust, both in Findings
 * year:2017..2020 has:limitations  → from 2017 to 2020, with a section Limitations
 * tag:"open data" status:read      → with the reader's tag open data, read
 * the politics of voting           → word politics, word voting: the others carry no subject
 * "single                          → word single, with a note on the quotation mark
 * Findings: a survey               → word findings, word survey: a title that was pasted
 * ```
 */
export function parseQuery(text: string, options?: ParseOptions): ParsedQuery {
  const short = cutQuery(text);
  return parse(text, short, lexQuery(short), options);
}

/** The same text as words and nothing else, such as a title that was pasted. */
export function parseWords(text: string, options?: ParseOptions): ParsedQuery {
  const value = cutQuery(text);
  return parse(text, value, [{ kind: 'words', value, start: 0, end: value.length }], options);
}

function parse(
  text: string,
  short: string,
  lexemes: readonly Lexeme[],
  { typing = false }: ParseOptions = {},
): ParsedQuery {
  const typedEnd = typing && short === text ? text.length : null;
  const parser = new Parser(short, lexemes, typedEnd);
  const left = /\S{1,60}/u.exec(text.slice(short.length))?.[0];
  if (left !== undefined) {
    parser.addNote(left, leftOut(`A query ends after ${MAX_QUERY_LENGTH} characters`));
  }
  const clauses = parser.parse();
  const { notes } = parser;
  if (clauses.length > 0 || !parser.passedOver) return { clauses, notes };
  return { clauses: new Parser(short, lexemes, typedEnd, true).parse(), notes };
}

/** Letters and a colon before something else; neither "10:30" nor "https://". */
const UNKNOWN_FIELD = /^\p{L}{2,}:[^/]/u;

/** Reads lexemes from left to right. */
class Parser {
  readonly notes: QueryNote[] = [];
  /** Whether stop words were left out. */
  passedOver = false;
  readonly #text: string;
  readonly #lexemes: readonly Lexeme[];
  readonly #typedEnd: number | null;
  readonly #keepStopWords: boolean;
  #at = 0;
  #room = MAX_QUERY_TERMS;
  #depth = 0;
  /** Parentheses that are open and passed over. */
  #tooDeep = 0;
  #negated = false;

  /** @param typedEnd Where the word ends that may still be typed; null: there is none. */
  constructor(
    text: string,
    lexemes: readonly Lexeme[],
    typedEnd: number | null,
    keepStopWords = false,
  ) {
    this.#text = text;
    this.#lexemes = lexemes;
    this.#typedEnd = typedEnd;
    this.#keepStopWords = keepStopWords;
  }

  parse(): QueryNode[] {
    return this.#clauses(null);
  }

  /** Up to the parenthesis that closes them, or to the end. */
  #clauses(field: QueryField | null): QueryNode[] {
    const clauses: NodesByMeaning = new Map();
    for (let next = this.#peek(); next !== undefined; next = this.#peek()) {
      if (next.kind !== 'close') {
        const nodes = this.#clause(field); // which takes of the room, too
        this.#room += addTo(clauses, nodes);
        continue;
      }
      if (this.#tooDeep === 0 && this.#depth > 0) break;
      this.#at += 1;
      if (this.#tooDeep > 0) this.#tooDeep -= 1;
      else this.#note(next, 'This parenthesis closes none: it is passed over.');
    }
    return [...clauses.values()];
  }

  #clause(field: QueryField | null): QueryNode[] {
    const choices = [this.#operand(field)];
    while (this.#peek()?.kind === 'or' && isOperand(this.#peek(1))) {
      this.#at += 1;
      choices.push(this.#operand(field));
    }
    if (choices.length === 1) return choices[0] ?? [];
    const nodes: NodesByMeaning = new Map();
    for (const choice of choices) {
      if (choice.length === 0) continue; // a stop word
      const node = all(choice);
      this.#room += addTo(nodes, node.kind === 'any' ? node.nodes : [node]);
    }
    const [first, ...others] = nodes.values();
    if (first === undefined) return [];
    return [others.length === 0 ? first : { kind: 'any', nodes: [first, ...others] }];
  }

  /**
   * @param direct Whether the field stands right before it.
   * @returns What must hold, all of it.
   */
  #operand(field: QueryField | null, direct = false): QueryNode[] {
    const lexeme = this.#peek();
    if (lexeme === undefined) return [];
    this.#at += 1;
    switch (lexeme.kind) {
      case 'or':
        return this.#dangling(lexeme);
      case 'not':
        return this.#not(lexeme, field);
      case 'field':
        return this.#field(lexeme);
      case 'open':
        return this.#group(lexeme, field);
      case 'mark':
        // As a parenthesis: a field before it holds for all the words that follow.
        if (this.#typedEnd === null) {
          this.#note(lexeme, 'This quotation mark is not closed: words are searched one by one.');
        }
        return this.#openValue(lexeme, field) ?? this.#clauses(field);
      case 'close': // never: `#clauses` and `isOperand` stop before it
      case 'phrase':
      case 'text':
      case 'words':
        return this.#leaf(lexeme, field, direct);
    }
  }

  #not(lexeme: Lexeme, field: QueryField | null): QueryNode[] {
    const next = this.#peek();
    if (!isOperand(next) || next?.kind === 'not') return this.#dangling(lexeme);
    const outer = this.#negated;
    this.#negated = true;
    const nodes = this.#operand(field);
    this.#negated = outer;
    return nodes.length === 0 ? [] : [{ kind: 'not', node: all(nodes) }];
  }

  #field(lexeme: Lexeme): QueryNode[] {
    const next = this.#peek();
    if (next === undefined) return []; // its value is still to come
    if (next.kind === 'close') {
      this.#note(lexeme, 'Nothing stands behind this field: it is passed over.');
      return [];
    }
    return this.#operand(findQueryField(lexeme.value) ?? null, true);
  }

  #group(lexeme: Lexeme, field: QueryField | null): QueryNode[] {
    if (this.#depth === MAX_DEPTH) {
      this.#tooDeep += 1;
      this.#note(lexeme, `More than ${MAX_DEPTH} parentheses are open: this one is passed over.`);
      return [];
    }
    this.#depth += 1;
    const nodes = this.#clauses(field);
    this.#depth -= 1;
    if (this.#peek() !== undefined) this.#at += 1;
    else if (this.#typedEnd === null) {
      this.#note(lexeme, 'This parenthesis is not closed: it is read to the end.');
    }
    return nodes;
  }

  /** The value of a filter whose closing mark is still to be typed: all that follows. */
  #openValue(mark: Lexeme, field: QueryField | null): QueryNode[] | undefined {
    if (this.#typedEnd === null || field === null || field.scope !== null) return undefined;
    const node = field.read(this.#text.slice(mark.end).trim(), !this.#negated);
    if (node === undefined) return undefined;
    this.#at = this.#lexemes.length;
    return this.#take(mark, [node]);
  }

  #leaf(lexeme: Lexeme, field: QueryField | null, direct: boolean): QueryNode[] {
    const { kind, value } = lexeme;
    const scope = field?.scope ?? null;
    if (field !== null && field.scope === null) {
      const typing = kind === 'text' && this.#isTyped(lexeme) && !this.#negated;
      const node = field.read(value.trim(), typing);
      if (node !== undefined) return this.#take(lexeme, [node]);
      if (this.#isTyped(lexeme)) return []; // it may become one
      this.#note(lexeme, `This is searched as words: ${field.hint}.`);
    } else if (kind === 'phrase' || scope?.field === 'DOI') {
      return this.#phrase(lexeme, scope);
    } else if (kind === 'text' && UNKNOWN_FIELD.test(value)) {
      this.#note(lexeme, 'There is no such field: this is searched as words.');
    } else if (value === '-' && this.#typedEnd === null && !isOperand(this.#peek())) {
      this.#note(lexeme, 'Nothing stands behind this to leave out: it is passed over.');
    }
    const words = this.#words(lexeme, scope);
    if (words.length === 0 && direct) this.#noValue(lexeme);
    const keepsAll = this.#keepStopWords || scope?.field === 'author' || (direct && scope !== null);
    const kept = keepsAll ? words : words.filter(({ term }) => !STOP_WORDS.has(term));
    if (kept.length < words.length) this.passedOver = true;
    const nodes: NodesByMeaning = new Map();
    addTo(nodes, kept);
    return this.#take(lexeme, [...nodes.values()]);
  }

  #words(lexeme: Lexeme, scope: Scope | null): WordNode[] {
    const { value } = lexeme;
    const typing = this.#isTyped(lexeme) && !this.#negated;
    return wholeWords(value).map(({ term, parts, start, end }) => ({
      kind: 'word',
      typed: value.slice(start, end),
      term,
      parts,
      prefix: typing && end === value.length,
      scope,
    }));
  }

  #phrase(lexeme: Lexeme, scope: Scope | null): QueryNode[] {
    const terms = tokenise(lexeme.value)
      .filter(({ span }) => span === 1) // without the closed forms of compounds
      .map(({ term }) => term);
    if (terms.length === 0) {
      if (scope !== null) this.#noValue(lexeme);
      return [];
    }
    if (terms.length > MAX_QUERY_TERMS) {
      this.addNote(terms[MAX_QUERY_TERMS] ?? '', TOO_MANY);
      terms.length = MAX_QUERY_TERMS;
    }
    return this.#take(lexeme, [{ kind: 'phrase', typed: lexeme.value.trim(), terms, scope }]);
  }

  /** An operator without what it needs: a word, as in a title in capitals. */
  #dangling(lexeme: Lexeme): QueryNode[] {
    // While a query is being typed, what follows is still to come.
    if (this.#typedEnd === null || this.#peek() !== undefined) {
      this.#note(lexeme, 'Nothing stands beside this to join or leave out: it is read as a word.');
    }
    return this.#leaf({ ...lexeme, kind: 'words' }, null, false);
  }

  #noValue(lexeme: Lexeme): void {
    this.#note(lexeme, 'There is no word in this to search for: it is passed over.');
  }

  /** As many as there is room for. */
  #take(lexeme: Lexeme, nodes: readonly QueryNode[]): QueryNode[] {
    const taken = nodes.slice(0, this.#room);
    this.#room -= taken.length;
    const left = nodes[taken.length];
    if (left !== undefined) {
      this.addNote('typed' in left ? left.typed : this.#source(lexeme), TOO_MANY);
    }
    return taken;
  }

  /** The same is said once. */
  addNote(typed: string, message: string): void {
    const isNew = this.notes.every((note) => note.message !== message);
    if (isNew && this.notes.length < MAX_NOTES) this.notes.push({ typed, message });
  }

  /** Nothing is said about what is still being typed. */
  #note(lexeme: Lexeme, message: string): void {
    if (!this.#isTyped(lexeme)) this.addNote(this.#source(lexeme), message);
  }

  #source({ start, end }: Lexeme): string {
    return this.#text.slice(start, Math.min(end, start + MAX_NOTE_LENGTH));
  }

  #isTyped({ end }: Lexeme): boolean {
    return end === this.#typedEnd;
  }

  #peek(ahead = 0): Lexeme | undefined {
    return this.#lexemes[this.#at + ahead];
  }
}

const TOO_MANY = leftOut(`A query holds ${MAX_QUERY_TERMS} words`);

function leftOut(limit: string): string {
  return `${limit}: this and what follows is left out.`;
}

/** Whether something to search for begins here. */
function isOperand(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && lexeme.kind !== 'close' && lexeme.kind !== 'or';
}

function all(nodes: readonly QueryNode[]): QueryNode {
  const [only] = nodes;
  return only !== undefined && nodes.length === 1 ? only : { kind: 'all', nodes };
}

type NodesByMeaning = Map<string, QueryNode>;

/**
 * Of nodes that ask for the same the last one stays: it may be the one that is being typed.
 *
 * @returns The number of words, phrases and filters that it takes the place of.
 */
function addTo(nodes: NodesByMeaning, more: readonly QueryNode[]): number {
  let replaced = 0;
  for (const node of more) {
    const meaning = JSON.stringify(node, leaveOutTyped);
    if (nodes.delete(meaning)) replaced += countLeaves(node);
    nodes.set(meaning, node);
  }
  return replaced;
}

function leaveOutTyped(key: string, value: unknown): unknown {
  return key === 'typed' || key === 'prefix' ? undefined : value;
}

function countLeaves(node: QueryNode): number {
  if (node.kind === 'not') return countLeaves(node.node);
  if (node.kind !== 'all' && node.kind !== 'any') return 1;
  return node.nodes.reduce((sum, each) => sum + countLeaves(each), 0);
}
