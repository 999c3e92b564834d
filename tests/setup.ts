/**
 * Test files share their modules. One that is still being loaded when a file ends would be missing
 * in all the files behind it: what the code loads late by itself, no test awaiting it, is loaded here.
 */
import '@/browser/reading-list/take-snapshot';
import '@/browser/reading-list/watch';
import '@/domain/keyword/suggest-keywords';
import '@/worker/prepared-engine';
import { afterAll, vi } from 'vitest';

afterAll(() => vi.dynamicImportSettled());
