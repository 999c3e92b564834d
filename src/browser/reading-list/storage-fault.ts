/**
 * What the world can do to storage, as named errors. `message` is one or two plain sentences for
 * the reader: what happened and what to do. `cause` is the browser's own error.
 * Source: W3C, Indexed Database API 3.0, section 3 "Exceptions", https://www.w3.org/TR/IndexedDB/
 */
abstract class StorageFault extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}

/** No room left, for this page or on the disk. The change was not made. */
class StorageFull extends StorageFault {
  override readonly name = 'StorageFull';
  constructor(cause?: unknown) {
    super(
      'Not saved: the storage is full. Nothing already saved is lost. Delete corpora that you no longer need under “Corpus”, or free space on this device, then try again.',
      cause,
    );
  }
}

/** The browser keeps nothing for this page: blocked by a setting, or the page is sandboxed. */
export class StorageForbidden extends StorageFault {
  override readonly name = 'StorageForbidden';
  constructor(cause?: unknown) {
    super(
      'This browser does not let the page store anything. Allow it to store data for this site, then reload the page.',
      cause,
    );
  }
}

/** The list was last kept by a newer version of the app, which this one does not understand. */
class StorageNewer extends StorageFault {
  override readonly name = 'StorageNewer';
  constructor(cause?: unknown) {
    super(
      'Your reading list was saved by a newer version of Lectern and is untouched. Reload the page to get that version.',
      cause,
    );
  }
}

/** An older version in another tab does not let go of the list. */
export class StorageBlocked extends StorageFault {
  override readonly name = 'StorageBlocked';
  constructor() {
    super(
      'Another tab holds your reading list with an older version of Lectern. Close the other tabs of Lectern, then try again.',
    );
  }
}

/** This tab let go of the list: a newer version took over in another tab, or `close` was called. */
export class StorageClosed extends StorageFault {
  override readonly name = 'StorageClosed';
  constructor(cause?: unknown) {
    super(
      'Nothing more is saved from this tab: the reading list was taken over by another. Reload the page to go on.',
      cause,
    );
  }
}

/** A part of the page could not be fetched: no network, or a newer version stands in its place. */
export class PartMissing extends StorageFault {
  override readonly name = 'PartMissing';
  constructor(cause?: unknown) {
    super(
      'Not saved: a part of Lectern could not be loaded. Try again once there is a connection; if that does not help, reload the page.',
      cause,
    );
  }
}

/** Anything else the browser may report, such as a failing disk. */
class StorageUnknown extends StorageFault {
  override readonly name = 'StorageUnknown';
  constructor(cause?: unknown) {
    super(
      'The browser could not read or write your reading list. Try again; if that does not help, restart the browser.',
      cause,
    );
  }
}

/** Name and code of a DOMException, also of one from another window. */
function identify(cause: unknown): { name: string; code: number | undefined } {
  const { name, code } = Object(cause) as { name?: unknown; code?: unknown };
  return {
    name: typeof name === 'string' ? name : '',
    code: typeof code === 'number' ? code : undefined,
  };
}

/** Errors after which the same request may succeed on a new connection. */
const PASSING = ['UnknownError', 'AbortError', 'InvalidStateError'];

/**
 * InvalidStateError is among them because Safari closes connections of pages in the background
 * and says so only at the next transaction.
 */
export function mayPass(cause: unknown): boolean {
  return PASSING.includes(identify(cause).name);
}

/** One stored value cannot be read, for example because its file is gone; others may be fine. */
export function isUnreadableValue(cause: unknown): boolean {
  return ['NotReadableError', 'DataError'].includes(identify(cause).name);
}

const FAULT_OF_NAME = new Map<string, new (cause: unknown) => StorageFault>([
  ['QuotaExceededError', StorageFull],
  ['NS_ERROR_DOM_QUOTA_REACHED', StorageFull],
  ['SecurityError', StorageForbidden],
  ['VersionError', StorageNewer],
]);

const FAULT_OF_CODE = new Map<number, new (cause: unknown) => StorageFault>([
  [22, StorageFull],
  [1014, StorageFull], // Firefox's own
]);

/** @returns The fault a browser's error stands for; errors of our own making unchanged. */
export function toStorageFault(cause: unknown): Error {
  if (cause instanceof StorageFault) return cause;
  const { name, code } = identify(cause);
  const Fault = FAULT_OF_NAME.get(name) ?? FAULT_OF_CODE.get(code ?? 0);
  if (Fault !== undefined) return new Fault(cause);
  const isOurs = code === undefined && !mayPass(cause);
  return isOurs && cause instanceof Error ? cause : new StorageUnknown(cause);
}
