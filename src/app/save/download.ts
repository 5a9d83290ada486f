/** Long enough for any browser to have taken the file. */
const KEPT_MS = 60_000;

/** Gives the reader a file, as a browser saves one; returns its name. */
export function download(name: string, content: string | Blob, type: string): string {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  return name;
}
