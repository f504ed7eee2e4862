'use client';

import { Button } from '@/components/ui/button.tsx';
import { Code } from '@/components/ui/code.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';

type SendDialogProps = {
  readonly open: boolean;
  readonly address: string;
  readonly onSend: () => void;
  readonly onClose: () => void;
};

/** Asks before a request that may change something: this is the real library. */
export function SendDialog({ open, address, onSend, onClose }: SendDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Send it for real?">
      <div className="grid gap-6">
        <p className="text-muted">
          <Code>{address}</Code> works on the real library, in your name.
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            Do not send
          </Button>
          <Button look="danger" onClick={onSend}>
            Send it
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
