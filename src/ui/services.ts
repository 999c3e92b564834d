import { createContext, use, useSyncExternalStore } from 'react';
import type { CorporaStore } from '@/browser/corpora/store';
import type { LoadProgress } from '@/browser/corpus/load-corpus';
import type { Observable } from '@/browser/observable';
import type { Preferences } from '@/browser/preferences';
import type { Keeping } from '@/browser/reading-list/keeping';
import type { ReadingListStore } from '@/browser/reading-list/store';
import type { RunningAbstracts } from '@/browser/running-abstracts';
import type { SearchClient } from '@/browser/search/search-client';
import type { RestoreRequest } from './keeping/request';
import type { Notice } from './parts/notices';

/** What lives as long as the page and touches the world. Tests hand in their own. */
export interface Services {
  readonly search: SearchClient;
  /** Opened from files and kept in this browser. */
  readonly corpora: CorporaStore;
  readonly readingList: ReadingListStore;
  /** Watches over the reading list. */
  readonly keeping: Keeping;
  /** What is to be restored; null: nothing. */
  readonly restoring: Observable<RestoreRequest | null>;
  readonly preferences: Observable<Preferences>;
  readonly runningAbstracts: RunningAbstracts;
  /** How far the corpus is that is being loaded; null before the first sign of life. */
  readonly loadProgress: Observable<LoadProgress | null>;
  /** What waits to be told. */
  readonly notices: Observable<readonly Notice[]>;
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = use(ServicesContext);
  if (services === null) throw new Error('useServices needs a ServicesProvider above it');
  return services;
}

export function useObservable<T>(observable: Pick<Observable<T>, 'get' | 'subscribe'>): T {
  return useSyncExternalStore(observable.subscribe, observable.get);
}
