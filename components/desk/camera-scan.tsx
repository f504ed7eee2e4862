'use client';

import { Camera } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { CameraView } from './camera-view.tsx';

type CameraScanProps = { readonly onScan: (barcode: string) => void };

/** Scanning with the device's camera, where the browser can read barcodes itself. */
export function CameraScan({ onScan }: CameraScanProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Camera aria-hidden /> Camera
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Scan a barcode"
        lead="Hold the copy’s barcode in front of the camera."
      >
        <CameraView
          onScan={(barcode) => {
            setOpen(false);
            onScan(barcode);
          }}
        />
      </Dialog>
    </>
  );
}
