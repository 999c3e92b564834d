import '@testing-library/jest-dom/vitest';
import { Blob, File } from 'node:buffer';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

afterEach(cleanup);

// A page that is slow on a busy machine is not a page that is wrong.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

// jsdom's Blob and File cannot be cloned, as a message to a worker is.
globalThis.Blob = Blob as typeof globalThis.Blob;
globalThis.File = File as typeof globalThis.File;

// jsdom has no layout, so nothing scrolls: what is asked to do so does nothing.
Element.prototype.scrollIntoView = () => undefined;
globalThis.scrollTo = () => undefined;
