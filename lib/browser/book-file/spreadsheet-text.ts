const escapes = /_x([0-9A-Fa-f]{4})_/g;
const hexadecimal = 16;

/** Characters that XML cannot hold are written as `_x000D_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function spreadsheetText(text: string): string {
  return text.replace(escapes, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, hexadecimal)),
  );
}
