/** What came of opening files, for those who show it. */
export type { ImportOutcome, MergedWork } from '@/worker/protocol';
