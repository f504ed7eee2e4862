import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SessionBoundary } from '@/components/session/session-boundary.tsx';
import { Frame } from '@/components/shell/frame.tsx';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Keyless', template: '%s · Keyless' },
  description: 'The company’s lending library: sign in with your work account.',
  icons: { icon: '/icon.svg' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f3eb' },
    { media: '(prefers-color-scheme: dark)', color: '#161412' },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script src="/before-paint.js" />
      </head>
      <body>
        <SessionBoundary>
          <Frame>{children}</Frame>
        </SessionBoundary>
      </body>
    </html>
  );
}
