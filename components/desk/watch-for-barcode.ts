/** https://developer.mozilla.org/docs/Web/API/BarcodeDetector: not in TypeScript's own types. */
type Detector = { detect(from: HTMLVideoElement): Promise<readonly { rawValue: string }[]> };
type DetectorClass = new () => Detector;

/** Milliseconds between two looks: quick for a person, easy on the battery. */
const betweenLooksMs = 150;

/**
 * Shows the camera in `video` until it sees a barcode, then lets it go.
 *
 * @returns what the barcode says; null when `signal` ended it first
 * @throws DOMException when the camera is not there or not allowed
 */
export async function watchForBarcode(
  video: HTMLVideoElement,
  signal: AbortSignal,
): Promise<string | null> {
  const BarcodeDetector = Reflect.get(window, 'BarcodeDetector') as DetectorClass;
  const detector = new BarcodeDetector();
  const camera = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  });
  try {
    video.srcObject = camera;
    await video.play();
    while (!signal.aborted) {
      const [seen] = await detector.detect(video);
      if (seen) return seen.rawValue;
      await new Promise((resolve) => setTimeout(resolve, betweenLooksMs));
    }
    return null;
  } finally {
    for (const track of camera.getTracks()) track.stop();
  }
}
