import { CircleHelp, Library } from 'lucide-react';
import {
  lazy,
  memo,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';
import type { KeptCorpus } from '@/browser/corpora/kept-corpus';
import type { LoadedCorpus } from '@/browser/corpus/load-corpus';
import { useQuestion, type QuestionControl, type View } from '@/browser/url/question';
import type { SectionKind } from '@/domain/section-kind';
import { useOpenSections, type OpenSections } from '@/ui/article/open-sections';
import { CorpusGate } from '@/ui/corpus/CorpusGate';
import { CorpusMenu } from '@/ui/corpus/CorpusMenu';
import { SharedListArea } from '@/ui/list-io/SharedListArea';
import { KeepingArea } from '@/ui/keeping/KeepingArea';
import { takeBackup } from '@/ui/keeping/take-backup';
import { OpenFiles } from '@/ui/opening/OpenFiles';
import { OpeningArea } from '@/ui/opening/OpeningArea';
import type { OpeningRequest } from '@/ui/opening/request';
import { Button, buttonClass } from '@/ui/parts/Button';
import { classNames } from '@/ui/parts/class-names';
import { ErrorBoundary } from '@/ui/parts/ErrorBoundary';
import { Late } from '@/ui/parts/Late';
import { Message } from '@/ui/parts/Message';
import { whenIdle } from '@/ui/parts/when-idle';
import { useKeptFocus } from '@/ui/parts/use-kept-focus';
import { useCurrentList, useReadingListChanges } from '@/ui/reading-list/use-reading-list';
import { ResultsView } from '@/ui/search/ResultsView';
import { SearchField } from '@/ui/search/SearchField';
import { toggleKind } from '@/ui/search/SectionLens';
import { useServices } from '@/ui/services';
import { Appearance } from '@/ui/settings/Appearance';
import { Help } from '@/ui/settings/Help';
import { useKeys } from '@/ui/settings/keys';
import { usePreferences } from '@/ui/settings/use-preferences';
import { useLoadedCorpus } from './use-loaded-corpus';
import { useTaste } from './use-taste';

const ArticleView = lazy(() => import('@/ui/article/ArticleView'));
const QuoteTools = lazy(() => whenIdle().then(() => import('@/ui/marks/QuoteTools')));
const ReadingListView = lazy(() => import('@/ui/reading-list/ReadingListView'));
const Toasts = lazy(() => whenIdle().then(() => import('@/ui/parts/Toasts')));

/** The page: one bar, and below it the articles, one article, or the reading list. */
export function App() {
  const control = useQuestion();
  const { question, ask } = control;
  const { restoring } = useServices();
  const [{ singleKeys }] = usePreferences();
  const [helpOpen, setHelpOpen] = useState(false);
  const [opening, setOpening] = useState<OpeningRequest | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const cameFromRef = useRef<string | null>(null);
  const corpus = useLoadedCorpus(question.corpus);
  const openSections = useOpenSections(question.show);
  const content = useRef<HTMLElement>(null);
  useKeptFocus(content);
  useReadingListChanges();
  useTaste();

  const openFiles = useCallback(
    async (files: readonly File[]) => {
      if (!(await takeBackup(files, restoring))) setOpening({ kind: 'files', files });
    },
    [restoring],
  );
  const paste = useCallback(() => setOpening({ kind: 'paste' }), []);
  const merge = useCallback(
    (corpora: readonly KeptCorpus[]) => setOpening({ kind: 'merge', corpora }),
    [],
  );
  const report = useCallback(
    (kept: KeptCorpus) => setOpening({ kind: 'report', corpus: kept }),
    [],
  );
  const openHelp = useCallback(() => setHelpOpen(true), []);
  useKeys({
    enabled: singleKeys,
    onSearch: () => {
      searchField.current?.focus();
      searchField.current?.select();
    },
    onHelp: openHelp,
    onDigit: (digit) => ask({ show: lensAfterDigit(question.show, corpus, digit) }),
  });

  const openCorpus = useCallback(
    (address: string | null) => ask({ ...EMPTY_QUESTION, corpus: address }),
    [ask],
  );

  useEffect(() => {
    if (question.articleId !== null) cameFromRef.current = question.articleId;
  }, [question.articleId]);

  useEffect(() => {
    const about = isListView(question.view) ? 'Reading list' : question.text.trim();
    const setTitle = (): void => {
      document.title = about === '' ? 'Lectern' : `${about} – Lectern`;
    };
    // The browser draws a title, and keeps it in its history: not that of every letter.
    if (document.activeElement === searchField.current) {
      const timer = setTimeout(setTitle, TITLE_FOLLOWS_MS);
      return () => clearTimeout(timer);
    }
    setTitle();
    return undefined;
  }, [question.view, question.text]);

  const askExample = useCallback(
    (text: string) => {
      setHelpOpen(false);
      ask({ text });
    },
    [ask],
  );

  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-card focus:p-3"
      >
        Skip to the articles
      </a>
      <header className="sticky top-0 z-10 border-b border-rule bg-paper print:static print:border-0">
        <div className="mx-auto grid max-w-[80rem] grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 gap-y-2 px-4 py-2 sm:gap-x-5 sm:px-6 lg:grid-cols-[14.5rem_minmax(0,36rem)_minmax(0,1fr)]">
          <div className="flex min-w-0 items-center gap-1.5">
            <h1 className="font-serif text-xl font-semibold">
              <HomeLink control={control} />
            </h1>
            <div className="min-w-0 print:hidden">
              <CorpusMenu
                loaded={corpus}
                corpus={question.corpus}
                onOpen={openCorpus}
                onPaste={paste}
                onMerge={merge}
                onReport={report}
              />
            </div>
          </div>
          <div className="order-last col-span-2 lg:order-none lg:col-span-1 print:hidden">
            <SearchField
              ref={searchField}
              text={question.text}
              onType={control.type}
              corpusKey={corpus?.key ?? null}
              hasKey={singleKeys}
            />
          </div>
          <div className="flex items-center justify-end sm:gap-0.5 print:hidden">
            <OpenFiles onFiles={(files) => void openFiles(files)} />
            <ReadingListLink control={control} />
            <Appearance />
            <HelpButton onPress={openHelp} />
          </div>
        </div>
      </header>
      <main
        ref={content}
        id="content"
        tabIndex={-1}
        className="mx-auto max-w-[80rem] px-4 pt-5 pb-16 outline-none sm:px-6"
      >
        <KeepingArea
          atList={isListView(question.view)}
          onShowList={() => ask({ view: 'list', articleId: null })}
        />
        <Content {...{ control, openSections, cameFromRef }} />
        <Late meanwhile={null}>
          <QuoteTools corpusTitle={corpus?.summary.title ?? null} />
        </Late>
      </main>
      <OpeningArea
        request={opening}
        onRequest={setOpening}
        onShow={(address) => {
          openCorpus(address);
          return () => ask(question);
        }}
      />
      <SharedListArea
        corpusKey={corpus?.key ?? null}
        onShow={() => ask({ view: 'list', articleId: null })}
      />
      <Help open={helpOpen} onOpenChange={setHelpOpen} onExample={askExample} />
      <Late meanwhile={null}>
        <Toasts />
      </Late>
    </>
  );
}

/** While the reader types, the window's title follows after so long without a letter. */
const TITLE_FOLLOWS_MS = 300;

const HelpButton = memo(function HelpButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button
      look="plain"
      aria-label="Help and keyboard shortcuts"
      title="Help and keyboard shortcuts"
      onClick={onPress}
    >
      <CircleHelp aria-hidden size={19} />
    </Button>
  );
});

interface ContentProps {
  readonly control: QuestionControl;
  readonly openSections: OpenSections;
  readonly cameFromRef: RefObject<string | null>;
}

/** What the question is answered with. */
const Content = memo(function Content({ control, openSections, cameFromRef }: ContentProps) {
  const { question, ask } = control;
  if (isListView(question.view)) {
    return (
      <ErrorBoundary fallback={(error) => <PartGone what="The reading list" error={error} />}>
        <Suspense fallback={null}>
          <ReadingListView
            screening={question.view === 'screen'}
            onScreening={(screening) => ask({ view: screening ? 'screen' : 'list' })}
            onLeave={() => ask({ view: 'read' })}
          />
        </Suspense>
      </ErrorBoundary>
    );
  }
  return (
    <CorpusGate corpus={question.corpus} onHome={() => ask({ ...EMPTY_QUESTION, corpus: null })}>
      {(corpus) =>
        question.articleId === null ? (
          <ResultsView {...{ corpus, control, openSections, cameFromRef }} />
        ) : (
          <ErrorBoundary fallback={(error) => <PartGone what="The article" error={error} />}>
            <Suspense fallback={null}>
              <ArticleView {...{ corpus, control }} articleId={question.articleId} />
            </Suspense>
          </ErrorBoundary>
        )
      }
    </CorpusGate>
  );
});

const isListView = (view: View): boolean => view === 'list' || view === 'screen';

/** Its part of the page cannot be fetched: the list itself is in no danger. */
function PartGone({ what, error }: { readonly what: string; readonly error: Error }) {
  return (
    <Message
      tone="alert"
      title={`${what} cannot be shown now`}
      actions={<Button onClick={() => location.reload()}>Reload the page</Button>}
    >
      <p>
        Nothing that you saved is lost. Reload the page, once there is a connection: {error.message}
      </p>
    </Message>
  );
}

const EMPTY_QUESTION = {
  text: '',
  selection: {},
  show: [],
  sort: 'relevance',
  page: 1,
  view: 'read',
  articleId: null,
  like: null,
} as const;

/** 0: all kinds; 1 to 9: that kind of the lens, on or off. */
function lensAfterDigit(
  shown: readonly SectionKind[],
  corpus: LoadedCorpus | null,
  digit: number,
): readonly SectionKind[] {
  if (digit === 0) return [];
  const kind = corpus?.summary.kinds[digit - 1];
  return kind === undefined ? shown : toggleKind(shown, kind);
}

/** To the corpus without any question. */
function HomeLink({ control: { ask, hrefOf } }: { readonly control: QuestionControl }) {
  return (
    <a
      href={hrefOf(EMPTY_QUESTION)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        ask(EMPTY_QUESTION);
      }}
    >
      Lectern
    </a>
  );
}

function ReadingListLink({ control }: { readonly control: QuestionControl }) {
  const { question, ask, hrefOf } = control;
  const saved = useCurrentList();
  const current = isListView(question.view);
  return (
    <a
      href={hrefOf({ view: 'list', articleId: null })}
      aria-current={current ? 'page' : undefined}
      className={buttonClass(
        'plain',
        classNames(
          'whitespace-nowrap max-[22.5rem]:px-1 sm:mr-1',
          current && 'bg-accent-soft font-semibold text-accent',
        ),
      )}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        ask({ view: 'list', articleId: null });
      }}
    >
      <Library aria-hidden size={17} className="max-sm:hidden max-[22.5rem]:block" />
      <span>
        <span className="max-[22.5rem]:sr-only">Reading list</span>
        {saved !== null && ` (${saved.items.length})`}
      </span>
    </a>
  );
}
