import type { Metadata } from 'next';
import { NotFound } from '@/components/shell/not-found.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFoundPage() {
  return <NotFound />;
}
