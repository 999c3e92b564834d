import { cutRaw } from '../../corpus/record-reader';

/** What stands behind one tag. */
export interface TaggedField {
  readonly tag: string;
  /** The line of the tag, then those that continue it; a blank one is "". */
  readonly lines: readonly string[];
}

interface GrowingField extends TaggedField {
  readonly lines: string[];
}

// A little more than what is shown of a record that cannot be read.
const KEPT_RAW = 2100; // UTF-16 code units

/** One record of a tagged file, in the order of its lines; tags may occur any number of times. */
export class TaggedRecord {
  /** On which it begins, from 1. */
  readonly line: number;
  readonly #fields: GrowingField[] = [];
  readonly #byTag = new Map<string, GrowingField[]>();
  #raw = '';

  constructor(line: number) {
    this.line = line;
  }

  get raw(): string {
    return cutRaw(this.#raw.trimEnd());
  }

  get fields(): readonly TaggedField[] {
    return this.#fields;
  }

  /** Keeps the beginning of the record as it stands in the file. */
  addRaw(line: string): void {
    if (this.#raw.length < KEPT_RAW) this.#raw += `${line.slice(0, KEPT_RAW)}\n`;
  }

  addField(tag: string, text: string): void {
    this.#add({ tag, lines: [text.trim()] });
  }

  /** Continues the last field; lines before the first one belong to none. */
  addLine(text: string): void {
    this.#fields.at(-1)?.lines.push(text.trim());
  }

  /** Takes over what another record has: a stretch that turned out to be of this one. */
  append(other: TaggedRecord): void {
    for (const field of other.#fields) this.#add(field);
    if (this.#raw.length < KEPT_RAW) this.#raw += other.#raw;
  }

  has(tag: string): boolean {
    return this.#byTag.has(tag);
  }

  /** The fields of the tags as they are in the file, one after the other; blank ones left out. */
  all(...tags: readonly string[]): readonly TaggedField[] {
    const found =
      tags.length === 1
        ? (this.#byTag.get(tags[0] ?? '') ?? [])
        : this.#fields.filter(({ tag }) => tags.includes(tag));
    return found.filter(isFilled);
  }

  /** The texts of the tags, each on one line. */
  texts(...tags: readonly string[]): string[] {
    return this.all(...tags).map(joinLines);
  }

  /** The text of the first of the tags that has one, on one line. */
  text(...tags: readonly string[]): string | undefined {
    for (const tag of tags) {
      const field = this.#byTag.get(tag)?.find(isFilled);
      if (field !== undefined) return joinLines(field);
    }
    return undefined;
  }

  #add(field: GrowingField): void {
    this.#fields.push(field);
    const same = this.#byTag.get(field.tag);
    if (same === undefined) this.#byTag.set(field.tag, [field]);
    else same.push(field);
  }
}

function isFilled({ lines }: TaggedField): boolean {
  return lines.some((line) => line !== '');
}

function joinLines({ lines }: TaggedField): string {
  const [only = ''] = lines;
  return lines.length === 1 ? only : lines.filter((line) => line !== '').join(' ');
}
