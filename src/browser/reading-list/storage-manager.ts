/** Missing in old browsers, and where the page came over plain http. */
export const storageManager = (): Partial<StorageManager> | undefined =>
  (navigator as Partial<Navigator>).storage;
