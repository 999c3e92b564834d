import { CITATION_STYLES, isCitationStyle, type CitationStyleId } from '@/domain/citations/styles';

interface StyleChoiceProps {
  readonly id: string;
  readonly chosen: CitationStyleId;
  readonly onChoose: (id: CitationStyleId) => void;
}

export function StyleChoice({ id, chosen, onChoose }: StyleChoiceProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <label htmlFor={id} className="font-semibold">
        Citation style
      </label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => {
          if (isCitationStyle(target.value)) onChoose(target.value);
        }}
        className="min-h-9 max-w-full rounded-lg border border-edge bg-card px-2"
      >
        {Object.entries(CITATION_STYLES).map(([each, { name }]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
