'use client';

import { Menu } from '@base-ui/react/menu';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import { Button } from '@/components/ui/button.tsx';
import { menuItem, menuPopup } from '@/components/ui/menu-styles.ts';
import { download } from '@/lib/browser/api/download.ts';
import { type BookSearch, withoutEmpty } from '@/lib/browser/queries/use-books.ts';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import type { ExportFormat } from '@/lib/contract/exports.ts';

const formats = [
  ['csv', 'CSV, for every program'],
  ['xlsx', 'Excel'],
] as const satisfies readonly (readonly [ExportFormat, string])[];

/** Saves the books that the list shows, all of them, as a file; for those who may. */
export function ExportBooks({ search }: { readonly search: BookSearch }) {
  const [busy, setBusy] = useState(false);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  if (!useCan('books.export')) return null;

  function save(format: ExportFormat) {
    setBusy(true);
    const asked = Object.entries({ format, ...withoutEmpty(search) });
    const query = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]));
    download(`/api/v1/exports/books?${query}`, `books.${format}`)
      .catch(tellFailure)
      .finally(() => setBusy(false));
  }

  return (
    <Menu.Root>
      {/* The menu is put inside the page, so that it belongs to a landmark. */}
      <div ref={setPlace} className="grid">
        <Menu.Trigger render={<Button busy={busy} />}>
          {busy ? null : <Download aria-hidden />} Export
        </Menu.Trigger>
      </div>
      <Menu.Portal container={place}>
        <Menu.Positioner sideOffset={8} align="end" className="z-40 outline-none">
          <Menu.Popup className={menuPopup}>
            {formats.map(([format, label]) => (
              <Menu.Item key={format} className={menuItem} onClick={() => save(format)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
