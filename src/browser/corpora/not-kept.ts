import { toStorageFault } from '../reading-list/storage-fault';

/** Why the browser does not keep a corpus, and what to do: to be read behind "It is not kept: ". */
export function whyNotKept(cause: unknown): string {
  switch (toStorageFault(cause).name) {
    case 'StorageFull':
      return 'the storage is full. Delete corpora you no longer need, or free space on this device.';
    case 'StorageForbidden':
      return 'this browser does not let the page store anything. Allow it to store data for this site.';
    case 'StorageNewer':
      return 'a newer version of Lectern keeps the corpora here. Reload the page to get it.';
    default:
      return 'the browser could not store it. Open the files again later.';
  }
}
