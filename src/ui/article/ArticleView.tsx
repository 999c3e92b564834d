import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { LoadedCorpus } from '@/browser/corpus/load-corpus';
import { articleOptions } from '@/browser/search/query';
import type { QuestionControl } from '@/browser/url/question';
import { readValue } from '@/domain/facets/registry';
import { ExportButton } from '../list-io/ExportButton';
import { articleSource } from '../list-io/export-source';
import { useMarksOf } from '../marks/card-marks';
import { Button } from '../parts/Button';
import { Message } from '../parts/Message';
import { SaveAction } from '../reading-list/SaveAction';
import { useServices } from '../services';
import { ArticleCard } from './ArticleCard';
import { useOpenSections } from './open-sections';
import { SimilarArticles } from './SimilarArticles';

interface ArticleViewProps {
  readonly corpus: LoadedCorpus;
  readonly control: QuestionControl;
  readonly articleId: string;
}

/**
 * One article by itself, its sections open, and below it the articles most like it. In a chunk of
 * its own.
 */
export default function ArticleView({ corpus, control, articleId }: ArticleViewProps) {
  const { search } = useServices();
  const { question, ask, hrefOf } = control;
  const { like } = question;
  const { data, error } = useQuery(articleOptions(search, corpus.key, articleId, question.text));
  const { choicesFor, choose } = useOpenSections([]);
  const marksOf = useMarksOf();
  const view = useRef<HTMLDivElement>(null);
  const found = data !== undefined && data !== null;

  const arrive = useEffectEvent(() => {
    if (like !== null) return; // the reader came for what is below it
    scrollTo({ top: 0 });
    view.current?.querySelector('article')?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (found) arrive();
  }, [found, articleId]);

  return (
    <div ref={view} className="mx-auto max-w-[58rem] space-y-3">
      <div className="-mx-2.5 flex justify-between print:hidden">
        <Button look="plain" onClick={() => ask({ articleId: null })}>
          <ArrowLeft aria-hidden size={17} /> All articles
        </Button>
        {found && <ExportButton look="plain" sources={() => [articleSource(data.article)]} />}
      </div>
      {error !== null && (
        <Message tone="alert" title="The article could not be shown">
          <p>{error.message}</p>
        </Message>
      )}
      {data === null && (
        <Message title="This article is not in the open corpus">
          <p>
            The link names the article “{articleId}”, which {corpus.summary.title ?? 'this corpus'}{' '}
            does not have. It may be in another corpus, or on your reading list.
          </p>
        </Message>
      )}
      {found && (
        <>
          <ArticleCard
            shown={data}
            lens={[]}
            expanded
            choices={choicesFor(articleId)}
            onChoose={choose}
            alone
            marks={marksOf(data.article)}
            href={null}
            onKeyword={(keyword) => ask({ selection: { kw: [readValue('kw', keyword)] } })}
            actions={(headingId) => (
              <SaveAction
                article={data.article}
                corpusTitle={corpus.summary.title}
                describedBy={headingId}
              />
            )}
          />
          <SimilarArticles
            key={articleId}
            corpusKey={corpus.key}
            corpusTitle={corpus.summary.title}
            article={data.article}
            like={like ?? 'everything'}
            wanted={like !== null}
            onLike={(next) => ask({ like: next })}
            hrefOf={(id) => hrefOf({ articleId: id })}
            onOpen={(id) => ask({ articleId: id })}
          />
        </>
      )}
    </div>
  );
}
