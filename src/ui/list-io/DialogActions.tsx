import type { ReactNode } from 'react';

/** What a dialog leads to: at its foot, in reach however long the rest is. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return (
    <div className="sticky -bottom-6 col-span-full -mx-6 -mb-6 flex flex-wrap gap-x-3 gap-y-2 border-t border-rule bg-card px-6 py-4">
      {children}
    </div>
  );
}
