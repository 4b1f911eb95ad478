import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

const longest = 200;
const restMs = 250;

/** What is looked for stands in the address, a moment after the last key. */
export function SearchBox(properties: {
  label: string;
  search: string | undefined;
  ask: (search: string | undefined) => void;
}) {
  const { label, search = '' } = properties;
  const [text, setText] = useState(search);
  const [shown, setShown] = useState(search);
  // Filters that were cleared elsewhere clear the box as well.
  if (shown !== search) {
    setShown(search);
    if (search !== text.trim()) setText(search);
  }
  const ask = useDebouncedCallback((next: string) => properties.ask(next.trim() || undefined), restMs);
  return (
    <TextInput
      flex={1}
      miw={200}
      type="search"
      maxLength={longest}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={17} />}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        ask(currentTarget.value);
      }}
    />
  );
}
