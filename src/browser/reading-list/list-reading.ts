/** What came of reading files for a list, for those who show it. */
export type { ListReading } from '@/worker/protocol';
