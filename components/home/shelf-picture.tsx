import { Cover } from '@/components/books/cover.tsx';

/** Invented books: the same generated covers that the catalogue shows. */
const shelf = [
  { title: 'The Patient Compiler', authors: ['Ines Marlow'] },
  { title: 'Rivers and Ledgers', authors: ['Tobias Ferrand'] },
  { title: 'A Field Guide to Quiet', authors: ['Noor Haldane'] },
  { title: 'Letters from the Archive', authors: ['Piet Okonjo'] },
  { title: 'Small Machines', authors: ['Lucia Brandt'] },
  { title: 'The Long Table', authors: ['Emre Castell'] },
] as const;

export function ShelfPicture() {
  return (
    <div
      aria-hidden
      className="mx-auto grid w-full max-w-md grid-cols-3 gap-4 sm:gap-5 lg:max-w-none"
    >
      {shelf.map((book, index) => (
        <div key={book.title} className={index % 3 === 1 ? 'translate-y-6' : undefined}>
          <Cover book={book} />
        </div>
      ))}
    </div>
  );
}
