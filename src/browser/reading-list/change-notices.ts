import { DATABASE_NAME } from './schema';

/** Tells the other tabs that what is stored changed, and hears it from them. */
export interface ChangeNotices {
  /**
   * Does nothing where tabs cannot talk: they see the change when they next read.
   *
   * @param keys Of the records that changed; null: any of them.
   */
  post(keys?: readonly string[] | null): void;
  close(): void;
}

/**
 * A notice holds no data, only keys of records: the database is the truth, so who hears one reads
 * again.
 *
 * @param onChange Called when another tab posted, with the keys of what changed, null: anything.
 * @param name Of the database.
 */
export function openChangeNotices(
  onChange: (keys: readonly string[] | null) => void,
  name = DATABASE_NAME,
): ChangeNotices {
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel(name);
  } catch {
    return { post: () => undefined, close: () => undefined }; // missing, or forbidden with storage
  }
  channel.addEventListener('message', ({ data }) => onChange(readKeys(data)));
  return {
    post(keys = null) {
      channel?.postMessage({ changed: true, ...(keys !== null && { keys }) });
    },
    close() {
      channel?.close();
      channel = undefined;
    },
  };
}

/** Another version of the app may have posted. */
function readKeys(data: unknown): readonly string[] | null {
  const { keys } = Object(data) as { keys?: unknown };
  const isList = Array.isArray(keys) && keys.every((key) => typeof key === 'string');
  return isList ? keys : null;
}
