'use client';

import { ReminderPage } from '@/lib/contract/reminders.ts';
import { useApiQuery } from './use-api-query.ts';
import { useCan } from './use-can.ts';

/**
 * What the caller should act on, the most urgent first (`GET /api/v1/reminders`); nothing is asked
 * for those who may not borrow.
 */
export function useReminders() {
  const needs = 'loans.borrow';
  const enabled = useCan(needs);
  return useApiQuery('/api/v1/reminders', ReminderPage, {}, { enabled, needs });
}
