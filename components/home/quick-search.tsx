'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { SearchField } from '@/components/ui/search-field.tsx';

/** Leads to the search results; typing on happens there. */
export function QuickSearch() {
  const router = useRouter();
  const [words, setWords] = useState('');
  return (
    <search>
      <form
        className="flex max-w-2xl gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          router.push(words.trim() ? `/books?q=${encodeURIComponent(words.trim())}` : '/books');
        }}
      >
        <SearchField
          label="Search the catalogue"
          placeholder="Title, author, subject or ISBN"
          value={words}
          onValueChange={setWords}
        />
        <Button type="submit" look="primary" size="large">
          Search
        </Button>
      </form>
    </search>
  );
}
