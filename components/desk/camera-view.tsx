'use client';

import { useEffect, useRef, useState } from 'react';
import { Notice } from '@/components/ui/notice.tsx';
import { watchForBarcode } from './watch-for-barcode.ts';

type CameraViewProps = { readonly onScan: (barcode: string) => void };

/** What the camera sees, until it sees a barcode. The pictures never leave the device. */
export function CameraView({ onScan }: CameraViewProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [refused, setRefused] = useState(false);
  const report = useRef(onScan);
  report.current = onScan;

  useEffect(() => {
    if (!video.current) return;
    const stop = new AbortController();
    watchForBarcode(video.current, stop.signal).then(
      (barcode) => barcode !== null && report.current(barcode),
      () => setRefused(true),
    );
    return () => stop.abort();
  }, []);

  if (refused) {
    return (
      <Notice tone="warning" title="The camera cannot be used">
        <p>Allow it in the browser’s address bar, or type the barcode.</p>
      </Notice>
    );
  }
  return (
    <video ref={video} muted playsInline className="aspect-video w-full rounded-lg bg-sunken" />
  );
}
