interface SearchExamplesProps {
  /** Takes the text of an example. */
  readonly onExample: (text: string) => void;
}

/** What the query language can say, one line each. */
const EXAMPLES: readonly { readonly text: string; readonly finds: string }[] = [
  { text: '"open data"', finds: 'these words, one behind the other' },
  { text: 'blockchain -bitcoin', finds: 'articles without the second word' },
  { text: 'e-voting OR "internet voting"', finds: 'one of the two, or both' },
  { text: 'findings:blockchain', finds: 'the word in that section of the abstract' },
  { text: 'author:kassen', finds: 'a name; also title:, journal:, keyword:, doi:' },
  { text: 'year:2017..2020', finds: 'the years from and to; also year:>2018' },
  { text: 'has:limitations', finds: 'abstracts with that section' },
  { text: 'is:saved', finds: 'articles on the reading list' },
];

/** Examples of queries; pressing one searches for it. */
export function SearchExamples({ onExample }: SearchExamplesProps) {
  return (
    <dl className="grid gap-x-5 gap-y-1 sm:grid-cols-[max-content_1fr]">
      {EXAMPLES.map(({ text, finds }) => (
        <div key={text} className="contents">
          <dt>
            <button
              type="button"
              onClick={() => onExample(text)}
              className="min-h-7 rounded border border-edge bg-paper px-2 text-left text-[0.9375rem] text-accent hover:border-accent"
            >
              {text}
            </button>
          </dt>
          <dd className="self-center max-sm:mb-2">{finds}</dd>
        </div>
      ))}
    </dl>
  );
}
