import { describe, expect, test } from 'vitest';
import { type BookDraft, readDraft } from './book-draft.ts';

const draft: BookDraft = {
  title: ' The Patient Compiler ',
  authors: 'Ines Marlow, Tobias Ferrand\nNoor Haldane',
  isbn: '978-3-16-148410-0',
  year: '2019',
  language: 'en',
  subjects: 'Computing; Patience,',
  description: '',
};

describe('readDraft', () => {
  test('reads what was typed', () =>
    expect(readDraft(draft)).toEqual({
      book: {
        title: 'The Patient Compiler',
        authors: ['Ines Marlow', 'Tobias Ferrand', 'Noor Haldane'],
        isbn: '978-3-16-148410-0',
        year: 2019,
        language: 'en',
        subjects: ['Computing', 'Patience'],
        description: null,
      },
    }));

  test('optional fields may stay empty', () =>
    expect(readDraft({ ...draft, isbn: '', year: ' ', language: '', subjects: '' })).toHaveProperty(
      'book',
    ));

  test.each([
    ['title', '   '],
    ['authors', ' , '],
    ['isbn', '978-3-16-148410-1'],
    ['isbn', '978-3-16-148410'],
    ['year', 'last year'],
    ['year', '1200'],
    ['language', 'English'],
  ])('%s %j is told at its field', (field, value) => {
    const reading = readDraft({ ...draft, [field]: value });
    expect(reading).toEqual({ errors: { [field]: expect.any(String) } });
  });

  test('all mistakes are told at once', () => {
    const reading = readDraft({ ...draft, title: '', isbn: '123' });
    expect(reading).toEqual({
      errors: {
        title: expect.any(String),
        isbn: 'This is not an ISBN: a digit is wrong or missing',
      },
    });
  });
});
