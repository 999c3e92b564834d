import { SECTION_KIND_NAMES, type SectionKind } from '@/domain/section-kind';
import { classNames } from '../parts/class-names';

interface SectionLensProps {
  /** Those that the corpus has. */
  readonly kinds: readonly SectionKind[];
  /** Those shown; empty: all. */
  readonly shown: readonly SectionKind[];
  readonly onShow: (kinds: readonly SectionKind[]) => void;
}

/** Chooses which kinds of section are shown, over all articles. */
export function SectionLens({ kinds, shown, onShow }: SectionLensProps) {
  if (kinds.length === 0) return null;
  return (
    <div
      role="group"
      aria-label="Show sections"
      className="-mx-4 flex scroll-px-4 [scrollbar-width:none] items-center gap-1.5 overflow-x-auto px-4 py-1 text-sm sm:mx-0 sm:flex-wrap sm:px-0 print:hidden"
    >
      <span aria-hidden className="mr-1 text-ink-2">
        Show
      </span>
      <LensButton name="All" pressed={shown.length === 0} onPress={() => onShow([])} />
      {kinds.map((kind) => (
        <LensButton
          key={kind}
          name={SECTION_KIND_NAMES[kind].short}
          pressed={shown.includes(kind)}
          onPress={() => onShow(toggleKind(shown, kind))}
        />
      ))}
    </div>
  );
}

export function toggleKind(shown: readonly SectionKind[], kind: SectionKind): SectionKind[] {
  return shown.includes(kind) ? shown.filter((each) => each !== kind) : [...shown, kind];
}

interface LensButtonProps {
  readonly name: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

/** One of a row of choices: pressed or not. */
function LensButton({ name, pressed, onPress }: LensButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={classNames(
        'min-h-8 shrink-0 rounded-full border px-3',
        pressed
          ? 'border-accent bg-accent font-semibold text-accent-ink'
          : 'border-edge bg-card hover:border-accent hover:text-accent',
      )}
    >
      {name}
    </button>
  );
}
