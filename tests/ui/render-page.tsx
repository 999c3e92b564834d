import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import type { ReactNode } from 'react';
import { createObservable } from '@/browser/observable';
import { openKeeping } from '@/browser/reading-list/keeping';
import { openPreferences } from '@/browser/preferences';
import { openRunningAbstracts } from '@/browser/running-abstracts';
import { SearchClient } from '@/browser/search/search-client';
import { ServicesProvider, type Services } from '@/ui/services';
import { openCorporaTab } from '../browser/corpora/tabs';
import { openTab } from '../browser/reading-list/tabs';
import { InProcessWorker } from '../worker/in-process-worker';

/** What a page has: our own modules, over a database and a worker in this thread. */
export function startServices(): Services {
  const readingList = openTab();
  return {
    search: new SearchClient({ startWorker: () => new InProcessWorker() }),
    corpora: openCorporaTab(),
    readingList,
    keeping: openKeeping(readingList),
    restoring: createObservable<ReturnType<Services['restoring']['get']>>(null),
    preferences: openPreferences(),
    runningAbstracts: openRunningAbstracts(),
    loadProgress: createObservable<ReturnType<Services['loadProgress']['get']>>(null),
    notices: createObservable<ReturnType<Services['notices']['get']>>([]),
  };
}

interface PageOptions {
  readonly services?: Services;
  /** Of the URL: "?q=open+data". */
  readonly search?: string;
}

/** Renders a part of the page with all that it stands on. */
export function renderPage(
  part: ReactNode,
  { services = startServices(), search = '' }: PageOptions = {},
) {
  const queryClient = new QueryClient({
    defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false } },
  });
  const rendered = render(part, {
    wrapper: ({ children }) => (
      <QueryClientProvider client={queryClient}>
        <ServicesProvider value={services}>
          <NuqsTestingAdapter searchParams={search} hasMemory>
            {children}
          </NuqsTestingAdapter>
        </ServicesProvider>
      </QueryClientProvider>
    ),
  });
  return { ...rendered, user: userEvent.setup(), services };
}
