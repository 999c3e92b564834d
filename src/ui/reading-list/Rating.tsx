import { Star } from 'lucide-react';
import { useId, useState } from 'react';
import { classNames } from '../parts/class-names';

interface RatingProps {
  /** 1 to 5; null: none. */
  readonly rating: number | null;
  /** Id of what names the article. */
  readonly describedBy: string;
  readonly onRate: (rating: number | null) => void;
}

const STARS = [1, 2, 3, 4, 5] as const;

/** One to five stars; the same star again, or Backspace, takes them off. */
export function Rating({ rating, describedBy, onRate }: RatingProps) {
  const name = useId();
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const shown = pointedAt ?? rating ?? 0;
  return (
    <div
      role="radiogroup"
      aria-label="Rating"
      aria-describedby={describedBy}
      className="inline-flex px-0.5"
      onPointerLeave={() => setPointedAt(null)}
    >
      {STARS.map((stars) => (
        <label
          key={stars}
          title={rating === stars ? 'Take the rating off' : `${stars} of 5`}
          className="grid size-7 place-items-center rounded-md has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:size-9"
          onPointerEnter={({ pointerType }) => {
            if (pointerType === 'mouse') setPointedAt(stars);
          }}
        >
          <input
            type="radio"
            name={name}
            aria-label={stars === 1 ? '1 star' : `${stars} stars`}
            checked={rating === stars}
            onChange={() => onRate(stars)}
            onClick={() => {
              if (rating === stars) onRate(null);
            }}
            onKeyDown={({ key }) => {
              if (key === 'Backspace' || key === 'Delete') onRate(null);
            }}
            className="sr-only"
          />
          <Star
            aria-hidden
            size={16}
            className={classNames(stars <= shown ? 'fill-current text-accent' : 'text-edge')}
          />
        </label>
      ))}
    </div>
  );
}
