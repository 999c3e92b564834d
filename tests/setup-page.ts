import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto'; // the classes that idb knows requests and transactions by
import { Blob, File } from 'node:buffer';
import { cleanup, configure } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { closeOpened } from './browser/opened';

// Test files share their modules, so hooks that several of them need stand here: a module that they
// import runs once for all of them.
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  cleanup();
  closeOpened();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
});

// A page that is slow on a busy machine is not a page that is wrong.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

// jsdom's Blob and File cannot be cloned, as a message to a worker is.
globalThis.Blob = Blob as typeof globalThis.Blob;
globalThis.File = File as typeof globalThis.File;

// jsdom has no layout, so nothing scrolls: what is asked to do so does nothing.
Element.prototype.scrollIntoView = () => undefined;
globalThis.scrollTo = () => undefined;
