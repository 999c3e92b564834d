import type { MergeReport } from '@/domain/reading-list/merge-content';
import { formatCount } from '../search/format-count';

/** "5 new", "30 same": what came, or would come, of restoring; only what there is of it. */
export function describeReport(report: MergeReport): readonly string[] {
  const { added, changed, same, conflicts, stillRemoved } = report;
  const parts = [
    added > 0 && `${formatCount(added)} added`,
    changed > 0 && `${formatCount(changed)} brought up to date`,
    conflicts > 0 && `${formatCount(conflicts)} with two versions of a text, both kept`,
    stillRemoved > 0 && `${formatCount(stillRemoved)} still among the removed`,
    same > 0 && `${formatCount(same)} the same`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? ['no articles'] : parts;
}
