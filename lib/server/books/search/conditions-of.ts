import 'server-only';
import type { FilterQuery } from '@/lib/contract/books.ts';
import { valuesIn } from '@/lib/contract/list-parameter.ts';
import { subjectKey } from '@/lib/server/database/catalogue/book-terms.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Condition } from './condition.ts';
import { copyCondition } from './copy-condition.ts';
import { termCondition, wordCondition, wordInRow } from './term-condition.ts';
import { yearCondition } from './year-condition.ts';

/** What `filter` asks of a book of the catalogue, beside its words. */
export async function conditionsOf(
  database: Database,
  tenantId: string,
  filter: FilterQuery,
): Promise<Condition[]> {
  const subjects = keysOf(filter.subject).map(subjectKey);
  const languages = keysOf(filter.language).map((tag) => tag.toLowerCase());
  const offices = keysOf(filter.office);
  const conditions: Condition[] = [];
  if (subjects.length > 0) {
    conditions.push(await termCondition(database, tenantId, 'subject', subjects));
  }
  if (languages.length > 0) {
    conditions.push(await termCondition(database, tenantId, 'language', languages));
  }
  if (filter.from !== undefined || filter.to !== undefined) {
    conditions.push(await yearCondition(database, tenantId, filter.from, filter.to));
  }
  if (offices.length > 0 || filter.available !== undefined) {
    const free = filter.available !== undefined;
    conditions.push(await copyCondition(database, tenantId, offices, free));
  }
  return conditions;
}

/** What every word of a search asks of a book, in the catalogue or withdrawn from it. */
export async function conditionsOfWords(
  database: Database,
  tenantId: string,
  words: readonly string[],
  status: FilterQuery['status'],
): Promise<Condition[]> {
  if (status === 'withdrawn') return words.map(wordInRow);
  const conditions: Condition[] = [];
  for (const word of words) conditions.push(await wordCondition(database, tenantId, word));
  return conditions;
}

/** The values of a parameter that takes several. */
export function keysOf(parameter: string | undefined): string[] {
  return parameter === undefined ? [] : valuesIn(parameter);
}
