import type { FacetDefinition, FacetSelection } from './facet';

/** What is chosen in a facet, in the form in which values are compared. */
export function chosenValues(facet: FacetDefinition, selection: FacetSelection): readonly string[] {
  const chosen = Object.hasOwn(selection, facet.id) ? (selection[facet.id] ?? []) : [];
  const { toValue = (value: string) => value } = facet;
  return [...new Set(chosen.map(toValue))]; // two spellings in a URL may be one value
}

/** Whether a value is chosen, by itself or within a range. */
export function chosenTest(
  facet: FacetDefinition,
  selection: FacetSelection,
): (value: string) => boolean {
  const chosen = chosenValues(facet, selection);
  const { includes = (each: string, value: string) => each === value } = facet;
  return (value) => chosen.some((each) => includes(each, value));
}
