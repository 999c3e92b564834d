import type { SaveState } from './written-editor';

/** "Saving…", "Saved", or why not: in a line that is always there, so that nothing moves. */
export function SavedState({ state }: { readonly state: SaveState }) {
  if (state.kind === 'failed') {
    return (
      <p role="alert" className="mt-1 text-sm text-warn">
        {state.reason} Your text stays here, and is tried again every ten seconds.
      </p>
    );
  }
  return (
    <p className="mt-1 min-h-5 text-sm text-ink-3">
      {state.kind === 'saving' && 'Saving…'}
      {state.kind === 'saved' && 'Saved'}
    </p>
  );
}
