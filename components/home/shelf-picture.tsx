/** Six invented books; `shelf-drawing.ts` draws the file. Decoration. */
export function ShelfPicture() {
  return (
    // biome-ignore lint/performance/noImgElement: a static vector file; next/image adds only script
    <img
      src="/shelf.svg"
      width={680}
      height={700}
      alt=""
      className="mx-auto h-auto w-full max-w-md lg:max-w-none"
    />
  );
}
