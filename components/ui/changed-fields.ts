type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Whether a named field within `place` says something else than at first. Of a text or a list that React
 * keeps in a state the page does not know the beginning: whoever keeps it tells so itself.
 */
export function holdsChanges(place: HTMLElement | null): boolean {
  const fields = place?.querySelectorAll<Field>('input[name], textarea[name], select[name]');
  return [...(fields ?? [])].some(isChanged);
}

function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) return isOtherChoice(field);
  return ['checkbox', 'radio'].includes(field.type)
    ? (field as HTMLInputElement).checked !== (field as HTMLInputElement).defaultChecked
    : field.value !== field.defaultValue;
}

/** A list that says of none of its options to be chosen at first begins with its first one. */
function isOtherChoice(list: HTMLSelectElement): boolean {
  const options = [...list.options];
  const given = options.some((option) => option.defaultSelected);
  const atFirst = (option: HTMLOptionElement, index: number) =>
    given ? option.defaultSelected : index === 0 && !list.multiple;
  return options.some((option, index) => option.selected !== atFirst(option, index));
}
