import { DATABASE_NAME } from './schema';

/** Tells the other tabs that what is stored changed, and hears it from them. */
export interface ChangeNotices {
  /** Does nothing where tabs cannot talk: they see the change when they next read. */
  post(): void;
  close(): void;
}

/**
 * A notice holds no data: the database is the truth, so who hears one reads again.
 *
 * @param onChange Called when another tab posted.
 * @param name Of the database.
 */
export function openChangeNotices(onChange: () => void, name = DATABASE_NAME): ChangeNotices {
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel(name);
  } catch {
    return { post: () => undefined, close: () => undefined }; // missing, or forbidden with storage
  }
  channel.addEventListener('message', onChange);
  return {
    post() {
      channel?.postMessage({ changed: true });
    },
    close() {
      channel?.close();
      channel = undefined;
    },
  };
}
