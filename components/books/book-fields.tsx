import { TextArea } from '@/components/ui/text-area.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { BookDraft, BookErrors } from './book-draft.ts';

type BookFieldsProps = { readonly draft: Partial<BookDraft>; readonly errors: BookErrors };

export function BookFields({ draft, errors }: BookFieldsProps) {
  return (
    <>
      <TextField
        label="Title"
        name="title"
        defaultValue={draft.title}
        error={errors.title}
        required
      />
      <TextField
        label="Authors"
        name="authors"
        defaultValue={draft.authors}
        error={errors.authors}
        hint="Separate several with commas; put a name that has one in quotes"
        required
      />
      <div className="grid gap-5 sm:grid-cols-3">
        <TextField
          optional
          label="ISBN"
          name="isbn"
          defaultValue={draft.isbn}
          error={errors.isbn}
          inputMode="numeric"
        />
        <TextField
          optional
          label="Year"
          name="year"
          defaultValue={draft.year}
          error={errors.year}
          inputMode="numeric"
        />
        <TextField
          optional
          label="Language"
          name="language"
          defaultValue={draft.language}
          error={errors.language}
          placeholder="en"
        />
      </div>
      <TextField
        optional
        label="Subjects"
        name="subjects"
        defaultValue={draft.subjects}
        error={errors.subjects}
        placeholder="History, Maps"
      />
      <TextArea
        optional
        label="Description"
        name="description"
        defaultValue={draft.description}
        error={errors.description}
      />
    </>
  );
}
