/** Long enough for a browser to begin; the file’s memory is given back then. */
const keptForMs = 60_000;

/** Has the browser save `content` as a file, as if a link to it had been followed. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptForMs);
}
